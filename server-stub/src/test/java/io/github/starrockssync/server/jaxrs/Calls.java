package io.github.starrockssync.server.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Requests of the tests, and assertions on error responses. */
final class Calls {

    static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    static final String MODIFY = "/v3/" + PROJECT + "/instances/" + INSTANCE + "/starrocks/databases/replication";
    static final String JOBS = "/v3/" + PROJECT + "/jobs";

    private static final JsonMapper JSON = new JsonMapper();

    private Calls() {}

    static HttpRequest.Builder modify(JerseyServer server, String body) {
        return put(server, MODIFY, body);
    }

    static HttpRequest.Builder put(JerseyServer server, String path, String body) {
        return HttpRequest.newBuilder(server.uri(path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body));
    }

    static HttpRequest.Builder get(JerseyServer server, String path) {
        return HttpRequest.newBuilder(server.uri(path)).GET();
    }

    /** Asserts the documented form of a failure and returns its message. */
    static String message(HttpResponse<String> response, int status, String code) {
        JsonNode body = parse(response.body());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(body.path("error_code").asText()).isEqualTo(code);
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/json");
        String requestId = onlyRequestId(response);
        assertThat(body.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        code.startsWith("APIGW.")
                                ? java.util.List.of("error_code", "error_msg", "request_id")
                                : java.util.List.of("error_code", "error_msg"));
        assertThat(body.path("request_id").asText(requestId)).isEqualTo(requestId);
        return body.path("error_msg").asText();
    }

    /** Returns the violations of an invalid request, without the prefix of the message. */
    static String violations(HttpResponse<String> response) {
        String message = message(response, 400, "DBS.280001");
        assertThat(message).startsWith("Parameter error: ");
        return message.substring("Parameter error: ".length());
    }

    static String onlyRequestId(HttpResponse<?> response) {
        assertThat(response.headers().allValues("X-Request-Id"))
                .singleElement()
                .asString()
                .matches("[0-9a-f]{32}");
        return response.headers().firstValue("X-Request-Id").orElseThrow();
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }
}
