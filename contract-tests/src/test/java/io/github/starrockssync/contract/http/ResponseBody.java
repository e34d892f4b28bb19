package io.github.starrockssync.contract.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bodies of answers, read more strictly than most readers do: a property stands once, and nothing follows the end. Much
 * faster than the paths of REST Assured, each of which is compiled as a script.
 */
public final class ResponseBody {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ResponseBody() {}

    /**
     * The whole body.
     *
     * @param response with a body
     * @return whatever JSON it is
     * @throws AssertionError if it is not JSON
     */
    public static JsonNode of(Response response) {
        try {
            return STRICT.readTree(response.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(
                    "The body is not good JSON: " + e.getOriginalMessage() + ": " + response.asString(), e);
        }
    }

    /**
     * A text at the top of the body.
     *
     * @param response with a JSON object
     * @param name of the property
     * @return null if it is not there, or no text
     */
    public static @Nullable String text(Response response, String name) {
        return of(response).path(name).textValue();
    }

    /**
     * The texts of the objects in a list.
     *
     * @param response with a JSON object
     * @param list name of the list
     * @param name of the property of its objects
     * @return in the order of the list
     */
    public static List<String> texts(Response response, String list, String name) {
        List<String> texts = new ArrayList<>();
        of(response).path(list).forEach(each -> texts.add(each.path(name).asText()));
        return texts;
    }
}
