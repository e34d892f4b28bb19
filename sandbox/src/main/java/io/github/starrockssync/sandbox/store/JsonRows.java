package io.github.starrockssync.sandbox.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** Converts rows to JSON and back: ASCII, which every database can store, with times in milliseconds. */
final class JsonRows {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            // components of records, no methods
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
            .addModule(new SimpleModule()
                    // keeps the order of columns
                    .addAbstractTypeMapping(Set.class, LinkedHashSet.class)
                    .addSerializer(Instant.class, writing(Instant::toEpochMilli))
                    .addDeserializer(Instant.class, reading(Instant::ofEpochMilli))
                    .addSerializer(Duration.class, writing(Duration::toMillis))
                    .addDeserializer(Duration.class, reading(Duration::ofMillis)))
            .build();

    private JsonRows() {}

    private interface ToNumber<T> {

        long of(T value);
    }

    private interface FromNumber<T> {

        T of(long number);
    }

    static String write(Object row) {
        try {
            return MAPPER.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row cannot be written as JSON", e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database contains a row that cannot be read", e);
        }
    }

    private static <T> JsonSerializer<T> writing(ToNumber<T> conversion) {
        return new JsonSerializer<>() {

            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeNumber(conversion.of(value));
            }
        };
    }

    private static <T> JsonDeserializer<T> reading(FromNumber<T> conversion) {
        return new JsonDeserializer<>() {

            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return conversion.of(json.getLongValue());
            }
        };
    }
}
