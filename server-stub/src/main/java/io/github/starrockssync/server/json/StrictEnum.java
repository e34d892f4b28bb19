package io.github.starrockssync.server.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.util.AccessPattern;
import io.github.starrockssync.server.violation.ContractRule;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the constants of a generated enum, whose {@code toString} returns the JSON string. */
final class StrictEnum extends StdScalarDeserializer<Object> {

    private static final long serialVersionUID = 1;

    private final transient Map<String, Object> constants;
    private final String values;

    StrictEnum(Class<?> type) {
        super(type);
        constants = Stream.of(type.getEnumConstants())
                .collect(Collectors.toMap(String::valueOf, value -> value, (one, other) -> one, LinkedHashMap::new));
        values = constants.keySet().toString();
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return ReadViolations.skip(parser, context, ContractRule.STRING);
        }
        Object constant = constants.get(parser.getText());
        return constant != null ? constant : ReadViolations.skip(parser, context, ContractRule.ONE_OF, values);
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) throws JsonMappingException {
        return ReadViolations.nullValue(context);
    }

    @Override
    public AccessPattern getNullAccessPattern() {
        return AccessPattern.DYNAMIC;
    }
}
