package io.github.starrockssync.server.jaxrs;

import static io.github.starrockssync.server.jaxrs.Calls.MODIFY;
import static io.github.starrockssync.server.jaxrs.Calls.get;
import static io.github.starrockssync.server.jaxrs.Calls.message;
import static io.github.starrockssync.server.jaxrs.Calls.modify;
import static io.github.starrockssync.server.jaxrs.Calls.violations;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
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
    void clear() {
        unit.resources.clear();
    }

    @AfterAll
    static void stop() {
        unit.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v3", "/v3/p/instances/i/starrocks", "/v3/p/jobs/1", "/%e5%90%8c", "/favicon.ico"})
    void shouldReturn404WhenThePathIsUnknown(String path) {
        assertThat(message(unit.send(get(unit, path)), 404, "APIGW.0101"))
                .isEqualTo("The API does not exist or has not been published in the environment.");
        assertThat(message(unit.send(get(unit, path).header("X-Language", "zh-cn")), 404, "APIGW.0101"))
                .isEqualTo("API不存在或未发布到环境");
    }

    @Test
    void shouldReturn405WithTheMethodsWhenTheMethodIsUnknown() {
        for (String method : List.of("POST", "DELETE", "PUT")) {
            HttpResponse<String> response =
                    unit.send(get(unit, MODIFY + "/configuration").method(method, BodyPublishers.noBody()));

            assertThat(message(response, 405, "APIGW.0201")).isEqualTo("The method is not allowed for this path.");
            assertThat(methods(response)).contains("GET", "OPTIONS").doesNotContain(method);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/xml", "text/plain", "application/x-www-form-urlencoded", "application/octet-stream"})
    void shouldReturn415WhenTheBodyIsNotDeclaredAsJson(String type) {
        HttpResponse<String> response = unit.send(modify(unit, "{}").setHeader("Content-Type", type));

        assertThat(message(response, 415, "APIGW.0201")).isEqualTo("The Content-Type must be application/json.");
        assertThat(unit.resources.bodies).isEmpty();
    }

    @Test
    void shouldReadJsonWhenABodyDeclaresNoType() {
        var request = HttpRequest.newBuilder(unit.uri(MODIFY)).PUT(BodyPublishers.ofString("{\"task_name\":\"abc\"}"));

        assertThat(unit.send(request).statusCode()).isEqualTo(200);
        assertThat(unit.resources.onlyBody().getTaskName()).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "ISO-8859-1", "GBK", "bogus"})
    void shouldNameTheCharsetWhenItIsNotUtf8(String charset) {
        HttpResponse<String> response =
                unit.send(modify(unit, "{}").setHeader("Content-Type", "application/json;charset=" + charset));

        assertThat(message(response, 415, "APIGW.0201"))
                .isEqualTo("The encoding " + charset
                        + " is not supported: send the body as UTF-8 without a content coding.");
        assertThat(unit.resources.bodies).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "snappy", "identity, gzip"})
    void shouldNameTheContentCodingAndThoseThatAreSupported(String coding) {
        HttpResponse<String> response = unit.send(modify(unit, "{}").setHeader("Content-Encoding", coding));

        assertThat(message(response, 415, "APIGW.0201")).startsWith("The encoding " + coding + " is not supported");
        assertThat(response.headers().allValues("Accept-Encoding")).containsExactly("identity");
        assertThat(unit.resources.bodies).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "IDENTITY", ""})
    void shouldReadTheBodyWhenTheCodingIsNone(String coding) {
        assertThat(unit.send(modify(unit, "{}").setHeader("Content-Encoding", coding))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldTakeARepeatedHeaderOnceAndRefuseDifferentValues() {
        assertThat(unit.send(modify(unit, "{}").header("X-Language", "en-us").header("X-Language", "en-us"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(violations(unit.send(
                        modify(unit, "{}").header("X-Language", "en-us").header("X-Language", "zh-cn"))))
                .isEqualTo("X-Language: must not be given with different values");
    }

    @Test
    void shouldTakeARepeatedParameterOnceAndRefuseDifferentValues() {
        String list = MODIFY + "?limit=5";
        assertThat(unit.send(get(unit, list + "&limit=5")).statusCode()).isEqualTo(200);
        assertThat(violations(unit.send(get(unit, list + "&limit=6"))))
                .isEqualTo("limit: must not be given with different values");
        assertThat(unit.send(get(unit, list + "&Limit=x&unknown=1&unknown=2")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "EN-US", "zh-CN", "zh-cn"})
    void shouldTakeALanguageInAnyCaseAndAnEmptyOneForNone(String language) {
        assertThat(unit.send(modify(unit, "{}").header("X-Language", language)).statusCode())
                .isEqualTo(200);
        String text = message(unit.send(get(unit, "/nothing").header("X-Language", language)), 404, "APIGW.0101");
        assertThat(text.contains("API不存在"))
                .isEqualTo(language.toLowerCase(Locale.ROOT).equals("zh-cn"));
    }

    @Test
    void shouldRefuseALanguageThatIsNone() {
        assertThat(violations(unit.send(modify(unit, "{}").header("X-Language", "zh"))))
                .isEqualTo("X-Language: must be one of [en-us, zh-cn]");
    }

    @Test
    void shouldReturn406InJsonWhenAnotherTypeIsRequested() {
        HttpResponse<String> response =
                unit.send(get(unit, MODIFY + "/configuration?task_name=abc").header("Accept", "text/xml"));

        assertThat(message(response, 406, "APIGW.0201")).isEqualTo("Only application/json can be produced.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/json", "text/html, application/json;q=0.5"})
    void shouldReturnJsonWhenItIsAmongTheRequestedTypes(String accept) {
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
