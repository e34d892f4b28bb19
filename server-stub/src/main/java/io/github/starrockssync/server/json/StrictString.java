package io.github.starrockssync.server.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.util.AccessPattern;
import io.github.starrockssync.server.violation.ContractRule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads strings only; Jackson would also accept numbers and booleans. */
final class StrictString extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1;

    StrictString() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            return parser.getText();
        }
        return ReadViolations.skip(parser, context, ContractRule.STRING);
    }

    @Override
    public @Nullable String getNullValue(DeserializationContext context) throws JsonMappingException {
        return ReadViolations.nullValue(context);
    }

    @Override
    public AccessPattern getNullAccessPattern() {
        return AccessPattern.DYNAMIC;
    }
}
