package io.github.starrockssync.server.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.ContractRule;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names what ended a reading, without the words of Jackson, which quote the body and Java's types. */
final class ReadFailure {

    private static final Pattern LIMIT = Pattern.compile("(.+?) \\(\\d+\\) exceeds the maximum allowed \\((\\d+)");

    private static final Map<String, ContractRule> LIMITS = Map.of(
            "Document nesting depth", ContractRule.JSON_DEPTH,
            "String value length", ContractRule.JSON_STRING_LENGTH,
            "Name length", ContractRule.JSON_NAME_LENGTH,
            "Number value length", ContractRule.JSON_NUMBER_LENGTH,
            "Token count", ContractRule.JSON_TOKENS);

    private ReadFailure() {}

    static void note(JacksonException wrapped, JsonParser parser, ReadProblems problems) {
        if (wrapped.getCause() instanceof ServiceException refused) {
            throw refused;
        }
        // Below a property, Jackson wraps its own exceptions.
        JacksonException failure = wrapped.getCause() instanceof JacksonException cause ? cause : wrapped;
        if (failure instanceof StreamConstraintsException) {
            noteLimit(failure.getOriginalMessage(), parser, problems);
        } else if (failure instanceof JsonEOFException) {
            problems.add(parser, ContractRule.JSON_INCOMPLETE);
        } else if (isDuplicate(failure)) {
            problems.add(parser, ContractRule.DUPLICATE_KEY);
        } else if (failure instanceof StreamReadException) {
            JsonLocation place = failure.getLocation();
            problems.add(parser, ContractRule.JSON_SYNTAX, place.getLineNr(), place.getColumnNr());
        } else {
            problems.add(parser, ContractRule.OTHER_TYPE);
        }
    }

    // Jackson has one type for all limits, and says in its message which one it is.
    private static void noteLimit(String message, JsonParser parser, ReadProblems problems) {
        Matcher limit = LIMIT.matcher(message);
        ContractRule rule = limit.lookingAt() ? LIMITS.get(limit.group(1)) : null;
        if (rule == null) {
            problems.add(parser, ContractRule.NOT_VALID);
        } else {
            problems.add(parser, rule, limit.group(2));
        }
    }

    // Jackson has no type of its own for it, only this message.
    private static boolean isDuplicate(JacksonException failure) {
        return failure instanceof StreamReadException
                && failure.getOriginalMessage().startsWith("Duplicate ");
    }
}
