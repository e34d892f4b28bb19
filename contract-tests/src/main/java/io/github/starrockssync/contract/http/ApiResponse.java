package io.github.starrockssync.contract.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A response as it came.
 *
 * @param status of HTTP
 * @param headers by their names
 * @param bytes of the body
 */
public record ApiResponse(int status, Map<String, List<String>> headers, byte[] bytes) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Returns the body, read as UTF-8. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Returns the body. Throws {@link AssertionError} unless it is JSON in which a property occurs once and nothing follows
     * the end.
     */
    public JsonNode json() {
        try {
            return STRICT.readTree(text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("The body is not valid JSON: " + e.getOriginalMessage() + ": " + text(), e);
        }
    }

    /** Returns a text property of the body. */
    public String text(String name) {
        return json().path(name).asText();
    }

    /** Returns a text property of each object in a list of the body. */
    public List<String> texts(String list, String name) {
        List<String> texts = new ArrayList<>();
        json().path(list).forEach(each -> texts.add(each.path(name).asText()));
        return texts;
    }

    /** Returns the values of a header, whose name may be in any case. */
    public List<String> header(String name) {
        return headers.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .flatMap(each -> each.getValue().stream())
                .toList();
    }

    @Override
    public String toString() {
        return status + " " + text();
    }
}
