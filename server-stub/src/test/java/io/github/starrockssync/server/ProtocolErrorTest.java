package io.github.starrockssync.server;

import static io.github.starrockssync.server.Calls.MODIFY;
import static io.github.starrockssync.server.Calls.get;
import static io.github.starrockssync.server.Calls.message;
import static io.github.starrockssync.server.Calls.modify;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolErrorTest {

    private static final JerseyServer unit = JerseyServer.withDefaults();

    @AfterEach
    void forget() {
        unit.resources.forget();
    }

    @AfterAll
    static void stop() {
        unit.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v3", "/v3/p/instances/i/starrocks", "/v3/p/jobs/1", "/%e5%90%8c", "/favicon.ico"})
    void shouldAnswer404WhenThePathIsUnknown(String path) {
        assertThat(message(unit.send(get(unit, path)), 404, "APIGW.0101"))
                .isEqualTo("The API does not exist or has not been published in the environment.");
        assertThat(message(unit.send(get(unit, path).header("X-Language", "zh-cn")), 404, "APIGW.0101"))
                .isEqualTo("API不存在或未发布到环境");
    }

    @Test
    void shouldAnswer405WithTheMethodsWhenTheMethodIsUnknown() {
        for (String method : List.of("POST", "DELETE", "PUT")) {
            HttpResponse<String> response =
                    unit.send(get(unit, MODIFY + "/configuration").method(method, BodyPublishers.noBody()));

            assertThat(message(response, 405, "APIGW.0201")).isEqualTo("The method is not allowed for this path.");
            assertThat(methods(response)).contains("GET", "OPTIONS").doesNotContain(method);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/xml", "text/plain", "application/x-www-form-urlencoded", "application/octet-stream"})
    void shouldAnswer415WhenTheBodyIsNotDeclaredAsJson(String type) {
        HttpResponse<String> response = unit.send(modify(unit, "{}").setHeader("Content-Type", type));

        assertThat(message(response, 415, "APIGW.0201")).isEqualTo("The Content-Type must be application/json.");
        assertThat(unit.resources.bodies).isEmpty();
    }

    @Test
    void shouldAnswer415WhenABodyDeclaresNoType() {
        var request = HttpRequest.newBuilder(unit.uri(MODIFY)).PUT(BodyPublishers.ofString("{}"));

        assertThat(message(unit.send(request), 415, "APIGW.0201"))
                .isEqualTo("The Content-Type must be application/json.");
    }

    @Test
    void shouldAnswer406InJsonWhenAnotherTypeIsWanted() {
        HttpResponse<String> response =
                unit.send(get(unit, MODIFY + "/configuration?task_name=abc").header("Accept", "text/xml"));

        assertThat(message(response, 406, "APIGW.0201")).isEqualTo("Only application/json can be answered.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/json", "text/html, application/json;q=0.5"})
    void shouldAnswerWhenJsonIsAmongTheWantedTypes(String accept) {
        HttpResponse<String> response =
                unit.send(get(unit, MODIFY + "/configuration?task_name=abc").header("Accept", accept));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/json");
    }

    @Test
    void shouldGiveEachExchangeAnIdOfItsOwnWhenItIsRepeated() {
        Set<String> ids = new TreeSet<>();
        for (int call = 0; call < 20; call++) {
            ids.add(Calls.onlyRequestId(unit.send(get(unit, "/unknown"))));
            ids.add(Calls.onlyRequestId(unit.send(modify(unit, "{}").header("X-Request-Id", "of-the-caller"))));
        }

        assertThat(ids).hasSize(40).doesNotContain("of-the-caller");
    }

    private static Set<String> methods(HttpResponse<?> response) {
        String allowed = String.join(",", response.headers().allValues("Allow"));
        return new TreeSet<>(List.of(allowed.split(", *")));
    }
}
