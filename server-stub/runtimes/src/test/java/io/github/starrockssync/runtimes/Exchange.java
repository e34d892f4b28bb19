package io.github.starrockssync.runtimes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A request and its response. */
record Exchange(HttpResponse<String> response) {

    static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    static final String MODIFY = "/v3/" + PROJECT + "/instances/" + INSTANCE + "/starrocks/databases/replication";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    static HttpRequest.Builder put(URI base, String path, String body) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("X-Auth-Token", "token")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body));
    }

    static HttpRequest.Builder get(URI base, String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("X-Auth-Token", "token")
                .GET();
    }

    static Exchange send(HttpRequest.Builder request) {
        try {
            return new Exchange(
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    /** Asserts the documented form of an error and returns its message. */
    String message(int status, String code) {
        assertThat(status()).as(body()).isEqualTo(status);
        JsonNode body = json();
        assertThat(body.path("error_code").asText()).isEqualTo(code);
        assertThat(headers("Content-Type")).containsExactly("application/json");
        String requestId = requestId();
        assertThat(body.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        code.startsWith("APIGW.")
                                ? List.of("error_code", "error_msg", "request_id")
                                : List.of("error_code", "error_msg"));
        assertThat(body.path("request_id").asText(requestId)).isEqualTo(requestId);
        return body.path("error_msg").asText();
    }

    /** Asserts that a request is invalid and returns the violations. */
    String violations() {
        String message = message(400, "DBS.280001");
        assertThat(message).startsWith("Parameter error: ");
        return message.substring("Parameter error: ".length());
    }

    String requestId() {
        assertThat(headers("X-Request-Id")).singleElement().asString().matches("[0-9a-f]{32}");
        return headers("X-Request-Id").get(0);
    }

    JsonNode json() {
        try {
            return JSON.readTree(body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(body(), e);
        }
    }

    /** Asserts that the response is not from the stub. */
    void isWithoutStub() {
        assertThat(headers("X-Request-Id")).isEmpty();
        assertThat(body()).doesNotContain("error_code", "DBS.", "APIGW.");
    }
}
