package io.github.starrockssync.client.internal.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as the API speaks it: UTF-8, no nulls written, unknown properties ignored, one value accepted for a list. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    private Json() {}

    public static byte[] write(Object value, Map<String, Object> more) throws JsonProcessingException {
        if (more.isEmpty()) {
            return MAPPER.writeValueAsBytes(value);
        }
        JsonNode tree = MAPPER.valueToTree(value);
        if (!(tree instanceof ObjectNode object)) {
            throw new IllegalArgumentException("body is no JSON object, so it cannot have further properties");
        }
        more.forEach((name, each) -> object.set(name, MAPPER.valueToTree(each)));
        return MAPPER.writeValueAsBytes(object);
    }

    /** Reads a response; {@code null} for the JSON literal. */
    static <T> @Nullable T read(byte[] json, TypeReference<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }

    /** Reads any JSON. */
    public static JsonNode tree(byte[] json) throws IOException {
        return MAPPER.readTree(json);
    }

    /** Copies an object, so that later changes of it have no effect. */
    public static <T> T copy(T value, Class<T> type) {
        return MAPPER.convertValue(MAPPER.<JsonNode>valueToTree(value), type);
    }

    /** Returns a property of an object as text, empty if it has none. */
    public static String text(Object value, String name) {
        return MAPPER.valueToTree(value).path(name).asText("");
    }

    /** Whether objects of a type have a property. */
    public static boolean hasProperty(TypeReference<?> type, String name) {
        return MAPPER.getDeserializationConfig().introspect(MAPPER.constructType(type)).findProperties().stream()
                .anyMatch(each -> each.getName().equals(name));
    }
}
