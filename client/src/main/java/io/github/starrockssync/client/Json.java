package io.github.starrockssync.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** JSON as the API speaks it: UTF-8, no nulls written, unknown properties ignored. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();
    private static final ObjectWriter WRITER = MAPPER.writer();
    private static final Map<Type, ObjectReader> READERS = new ConcurrentHashMap<>();

    private Json() {}

    static byte[] write(Object value) throws JsonProcessingException {
        return WRITER.writeValueAsBytes(value);
    }

    /** Reads a response; {@code null} for the JSON literal. */
    static <T> @Nullable T read(byte[] json, TypeReference<T> type) throws IOException {
        return READERS.computeIfAbsent(type.getType(), each -> MAPPER.readerFor(type))
                .readValue(json);
    }
}
