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

/** Translates the exceptions of Jackson to violations, without its messages, which quote the body and Java types. */
final class ReadFailure {

    private static final Pattern LIMIT = Pattern.compile("(.+?) \\(\\d+\\) exceeds the maximum allowed \\((\\d+)");

    private static final Map<String, ContractRule> LIMITS = Map.of(
            "Document nesting depth", ContractRule.JSON_DEPTH,
            "String value length", ContractRule.JSON_STRING_LENGTH,
            "Name length", ContractRule.JSON_NAME_LENGTH,
            "Number value length", ContractRule.JSON_NUMBER_LENGTH,
            "Token count", ContractRule.JSON_TOKENS);

    private ReadFailure() {}

    static void record(JacksonException wrapped, JsonParser parser, ReadViolations violations) {
        if (wrapped.getCause() instanceof ServiceException tooLarge) {
            throw tooLarge;
        }
        // below a property, Jackson wraps its own exceptions
        JacksonException failure = wrapped.getCause() instanceof JacksonException cause ? cause : wrapped;
        if (failure instanceof StreamConstraintsException) {
            recordLimit(failure.getOriginalMessage(), parser, violations);
        } else if (failure instanceof JsonEOFException) {
            violations.add(parser, ContractRule.JSON_INCOMPLETE);
        } else if (isDuplicate(failure)) {
            violations.add(parser, ContractRule.DUPLICATE_KEY);
        } else if (failure instanceof StreamReadException) {
            JsonLocation location = failure.getLocation();
            violations.add(parser, ContractRule.JSON_SYNTAX, location.getLineNr(), location.getColumnNr());
        } else {
            violations.add(parser, ContractRule.OTHER_TYPE);
        }
    }

    // Jackson has one exception for all limits; only its message names the limit
    private static void recordLimit(String message, JsonParser parser, ReadViolations violations) {
        Matcher limit = LIMIT.matcher(message);
        ContractRule rule = limit.lookingAt() ? LIMITS.get(limit.group(1)) : null;
        if (rule == null) {
            violations.add(parser, ContractRule.NOT_VALID);
        } else {
            violations.add(parser, rule, limit.group(2));
        }
    }

    // Jackson has no exception of its own for it
    private static boolean isDuplicate(JacksonException failure) {
        return failure instanceof StreamReadException
                && failure.getOriginalMessage().startsWith("Duplicate ");
    }
}
