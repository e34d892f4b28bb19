package io.github.starrockssync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.RawConnection;
import io.github.starrockssync.contract.http.RawExchange;
import io.github.starrockssync.contract.http.RawRequest;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is legal but unusual is served; what two readers could take differently is refused. Both in the documented form. */
final class UnusualHttpIT {

    private static final String BODY = "{\"task_name\":\"sync_sales\"}";
    private static final String LIST = Calls.REPLICATION;

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Language:",
                "X-Language: ",
                "X-Language: ZH-cn",
                "Accept:",
                "X-Project-Id:",
                "X-Unknown:",
                "X-Auth-Token: sandbox-token",
                "Authorization:",
                "Content-Type:",
                "Upgrade: h2c"
            })
    void shouldServeWhenAHeaderIsUnusual(String header) {
        assertThat(RawRequest.of("GET", LIST).with(header).send(sandbox.uri()).status())
                .isEqualTo(200);
        assertThat(RawRequest.of("PUT", LIST)
                        .with(header)
                        .body(BODY)
                        .send(sandbox.uri())
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Auth-Token: other-token   | X-Auth-Token",
                "Content-Type: text/plain    | Content-Type",
                "X-Language: zh-cn           | X-Language"
            })
    void shouldNameTheHeaderWhenItIsRepeatedWithAnotherValue(String header, String name) {
        RawExchange response = RawRequest.of("PUT", LIST)
                .with("Content-Type: application/json")
                .with("X-Language: en-us")
                .with(header)
                .body(BODY)
                .send(sandbox.uri());
        assertRefused(response, 400, "Parameter error: " + name + ": must not be given with different values");
        assertUnchanged();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Host: localhost             | 400 | The header Host must be given once.",
                "Host: other                 | 400 | The header Host must be given once.",
                "Transfer-Encoding: gzip     | 501 | The transfer coding gzip is not supported",
                "Transfer-Encoding: gzip, chunked | 501 | The transfer coding gzip, chunked is not supported"
            })
    void shouldRefuseWhenAProxyCouldReadAnotherRequest(String header, int status, String message) {
        assertRefused(RawRequest.of("GET", LIST).with(header).send(sandbox.uri()), status, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/3.0", "HTTP/2.0", "HTTP/1.2"})
    void shouldAnswer505WhenTheVersionIsNotSupported(String version) throws IOException {
        try (RawConnection connection = new RawConnection(sandbox.uri())) {
            connection.send("GET " + LIST + " " + version + "\r\nHost: localhost\r\n\r\n");
            assertThat(connection.readHead()).contains(" 505 ").containsIgnoringCase("X-Request-Id: ");
        }
    }

    @Test
    void shouldServeHttp10WithoutHostAndWithoutInterimResponse() {
        RawRequest old = RawRequest.bare("GET", LIST).version("HTTP/1.0").with("X-Auth-Token: sandbox-token");
        assertThat(old.send(sandbox.uri()).status()).isEqualTo(200);
        RawExchange response = RawRequest.of("PUT", LIST)
                .version("HTTP/1.0")
                .with("Expect: 100-continue")
                .body(BODY)
                .send(sandbox.uri());
        assertThat(response.status()).isEqualTo(200);
    }

    @Test
    void shouldRefuseHttp11WithoutHost() {
        RawRequest request = RawRequest.bare("GET", LIST).with("X-Auth-Token: sandbox-token");
        assertRefused(request.send(sandbox.uri()), 400, "The header Host is required");
    }

    @Test
    void shouldSendTheHeadersOfGetWhenAskedForThemAlone() {
        List<String> get = headers(RawRequest.of("GET", LIST).send(sandbox.uri()));
        RawExchange head = RawRequest.of("HEAD", LIST).send(sandbox.uri());
        assertThat(headers(head)).containsExactlyInAnyOrderElementsOf(get);
        assertThat(head.body()).isEmpty();
        assertThat(get).anyMatch(header -> header.startsWith("content-length: "));
    }

    @Test
    void shouldSayThatTheServerIsThereWhenItsOptionsAreAsked() {
        assertThat(RawRequest.bare("OPTIONS", "*")
                        .with("Host: localhost")
                        .send(sandbox.uri())
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?limit=x", "/nothing", "?x=%", "/"})
    void shouldDateEveryResponse(String rest) {
        assertThat(RawRequest.of("GET", LIST + rest).send(sandbox.uri()).head())
                .containsPattern("(?i)date: \\w{3}, \\d{2} \\w{3} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "?LIMIT=x > 200",
                "?Offset=-1 > 200",
                "?Limit=5000&limit=1 > 200",
                "?limit=x > 400",
                "?limit=1&limit=1 > 200",
                "?limit=1&limit=2 > 400",
                "/ > 404",
                ";a=b > 404",
                "/. > 404",
                "/x/.. > 404",
                "/x/%2E%2e > 404"
            })
    void shouldTakePathsAndNamesAsTheyAre(String rest, int status) {
        assertThat(RawRequest.of("GET", LIST + rest).send(sandbox.uri()).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/x/..", "/."})
    void shouldNotFindAPathThatOnlyNormalizesToOne(String prefix) {
        assertRefused(RawRequest.of("GET", prefix + LIST).send(sandbox.uri()), 404, "The API does not exist");
    }

    @Test
    void shouldNotFindAnIdWithAMatrixParameter() {
        String matrix = LIST.replace("in17/", "in17;a=b/");
        assertThat(matrix).isNotEqualTo(LIST);
        assertRefused(RawRequest.of("GET", matrix).send(sandbox.uri()), 404, "The API does not exist");
    }

    @Test
    void shouldServeATargetInAbsoluteForm() {
        assertThat(RawRequest.of("GET", "http://localhost" + LIST)
                        .send(sandbox.uri())
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?task_name=%", "?task_name=a%zz", "/a%", "?task_name=a|b", "?task_name={}"})
    void shouldSayThatTheTargetIsMalformed(String rest) {
        assertRefused(
                RawRequest.of("GET", Calls.CONFIGURATION + rest).send(sandbox.uri()),
                400,
                "The request target is malformed");
    }

    @Test
    void shouldReadABodyInChunksWithoutAType() {
        assertThat(RawRequest.of("PUT", LIST).chunked(BODY).send(sandbox.uri()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "snappy"})
    void shouldNameTheContentCodingWhateverTheBodyIs(String coding) {
        RawExchange response = RawRequest.of("PUT", LIST)
                .with("Content-Type: application/json")
                .with("Content-Encoding: " + coding)
                .body(BODY)
                .send(sandbox.uri());
        assertRefused(response, 415, "The encoding " + coding + " is not supported");
        assertThat(response.head()).containsIgnoringCase("Accept-Encoding: identity");
        assertUnchanged();
    }

    @ParameterizedTest
    @CsvSource({"bogus", "ISO-8859-1", "UTF-16"})
    void shouldNameTheCharsetWhenItIsNotUtf8(String charset) {
        RawExchange response = RawRequest.of("PUT", LIST)
                .with("Content-Type: application/json; charset=" + charset)
                .body(BODY)
                .send(sandbox.uri());
        assertRefused(response, 415, "The encoding " + charset + " is not supported");
        assertUnchanged();
    }

    @Test
    void shouldPassOverAByteOrderMarkAndRefuseOverlongSequences() {
        assertThat(put("\u00EF\u00BB\u00BF" + BODY).status()).isEqualTo(200);
        assertRefused(put("{\"task_name\":\"\u00C1\u00B3ync_sales\"}"), 400, "$: is not valid UTF-8");
    }

    @Test
    void shouldSayThatABodyIsRequired() {
        assertRefused(RawRequest.of("PUT", LIST).send(sandbox.uri()), 400, "$: request body is required");
    }

    @Test
    void shouldAnswerInTheLanguageOfTheRequestWhenItIsRefusedBelowTheApi() {
        RawExchange response = RawRequest.bare("GET", LIST)
                .with("Host: a")
                .with("Host: b")
                .with("X-Language: zh-cn")
                .send(sandbox.uri());
        assertRefused(response, 400, "消息头Host只能出现一次");
    }

    private RawExchange put(String bytes) {
        return RawRequest.of("PUT", LIST)
                .with("Content-Type: application/json")
                .body(bytes)
                .send(sandbox.uri());
    }

    private void assertUnchanged() {
        List<Map<String, ?>> instances =
                JsonPath.from(sandbox.controls().exportState()).getList("projects.starrocks_instances.flatten()");
        assertThat(instances)
                .filteredOn(instance -> LIST.contains((String) instance.get("id")))
                .singleElement()
                .satisfies(
                        instance -> assertThat((List<?>) instance.get("jobs")).isNullOrEmpty());
    }

    private static void assertRefused(RawExchange response, int status, String message) {
        assertThat(response.status()).as(response.head() + response.body()).isEqualTo(status);
        assertThat(response.body()).contains("\"error_code\":\"", message);
        assertThat(response.head()).containsIgnoringCase("X-Request-Id: ");
    }

    /** Without those that differ from response to response. */
    private static List<String> headers(RawExchange exchange) {
        return exchange.head()
                .lines()
                .filter(line -> !line.matches("(?i)(date|x-request-id):.*"))
                .toList();
    }
}
