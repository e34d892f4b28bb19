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

    /**
     * Returns the body, read as UTF-8.
     *
     * @return empty if there is none
     */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Returns the body as JSON, in which a property occurs once and nothing follows the end.
     *
     * @return any JSON
     * @throws AssertionError if the body is no such JSON
     */
    public JsonNode json() {
        try {
            return STRICT.readTree(text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("The body is not valid JSON: " + e.getOriginalMessage() + ": " + text(), e);
        }
    }

    /**
     * Returns a text property of the body.
     *
     * @param name of the property
     * @return empty if it is absent or not a string
     */
    public String text(String name) {
        return json().path(name).asText();
    }

    /**
     * Returns a text property of each object in a list.
     *
     * @param list name of the list in the body
     * @param name of the property
     * @return in the order of the list
     */
    public List<String> texts(String list, String name) {
        List<String> texts = new ArrayList<>();
        json().path(list).forEach(each -> texts.add(each.path(name).asText()));
        return texts;
    }

    /**
     * Returns the values of a header.
     *
     * @param name in any case
     * @return empty if the header is absent
     */
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
