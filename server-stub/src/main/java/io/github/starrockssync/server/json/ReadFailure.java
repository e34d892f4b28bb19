package io.github.starrockssync.server.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.ContractRule;

/** Names what ended a reading, without the words of Jackson, which quote the body and Java's types. */
final class ReadFailure {

    private ReadFailure() {}

    static void note(JacksonException wrapped, JsonParser parser, ReadProblems problems) {
        if (wrapped.getCause() instanceof ServiceException refused) {
            throw refused;
        }
        // Below a property, Jackson wraps its own exceptions.
        JacksonException failure = wrapped.getCause() instanceof JacksonException cause ? cause : wrapped;
        if (failure instanceof StreamConstraintsException) {
            problems.add(parser, ContractRule.JSON_LIMIT);
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

    // Jackson has no type of its own for it, only this message.
    private static boolean isDuplicate(JacksonException failure) {
        return failure instanceof StreamReadException
                && failure.getOriginalMessage().startsWith("Duplicate ");
    }
}
