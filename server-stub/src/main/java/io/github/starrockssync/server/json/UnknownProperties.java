package io.github.starrockssync.server.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import io.github.starrockssync.server.violation.ContractRule;
import java.io.IOException;

/** Records properties that a model does not have, and skips them. */
final class UnknownProperties extends DeserializationProblemHandler {

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object model,
            String name)
            throws IOException {
        ReadViolations.skip(parser, context, ContractRule.UNKNOWN_PROPERTY);
        return true;
    }
}
