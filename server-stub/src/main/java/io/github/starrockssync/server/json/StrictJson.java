package io.github.starrockssync.server.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * JSON mappers that read strictly. Rejected: duplicate keys, values of another JSON type, {@code null} in an array. Ignored:
 * unknown properties. A property that is {@code null} counts as absent.
 */
public final class StrictJson {

    private static final int MAX_NESTING_DEPTH = 32;
    private static final int MAX_NAME_LENGTH = 1024;
    private static final int MAX_STRING_LENGTH = 64 * 1024;

    /** Five times the largest valid body; also limits the number of violations. */
    private static final long MAX_TOKENS = 100_000;

    private StrictJson() {}

    /** Returns the builder of the mapper that reads and writes bodies. */
    public static JsonMapper.Builder builder() {
        return builder(MAX_TOKENS);
    }

    /**
     * Returns the same for documents written by hand: unknown properties are rejected.
     *
     * @param maxTokens largest number of brackets, names and values in a document
     */
    public static JsonMapper.Builder documentBuilder(long maxTokens) {
        return builder(maxTokens).addHandler(new UnknownProperties());
    }

    private static JsonMapper.Builder builder(long maxTokens) {
        return JsonMapper.builder(factory(maxTokens))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .addModule(new StrictTypes());
    }

    private static JsonFactory factory(long maxTokens) {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // the runtime owns the streams; it knows the length of a body that is not flushed early
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                // RFC 8259: always UTF-8
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                // names come from clients: they must not fill the string table of the JVM
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_NESTING_DEPTH)
                        .maxNameLength(MAX_NAME_LENGTH)
                        .maxStringLength(MAX_STRING_LENGTH)
                        .maxTokenCount(maxTokens)
                        .build())
                .build();
    }
}
