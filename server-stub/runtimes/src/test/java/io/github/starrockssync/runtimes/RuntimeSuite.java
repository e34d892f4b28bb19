package io.github.starrockssync.runtimes;

import static io.github.starrockssync.runtimes.Exchange.INSTANCE;
import static io.github.starrockssync.runtimes.Exchange.MODIFY;
import static io.github.starrockssync.runtimes.Exchange.PROJECT;
import static io.github.starrockssync.runtimes.Exchange.get;
import static io.github.starrockssync.runtimes.Exchange.put;
import static io.github.starrockssync.runtimes.Exchange.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
import com.huaweicloud.sdk.gaussdb.v3.model.ModifyDataSyncConfigRequestV3;
import com.huaweicloud.sdk.gaussdb.v3.model.ModifyDataSyncRequest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Behaviour of the stub on every runtime: operations as documented, and everything else as without the stub. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RuntimeSuite {

    private RuntimeServer server;

    abstract RuntimeServer start() throws IOException, InterruptedException;

    @BeforeAll
    void startServer() throws IOException, InterruptedException {
        server = start();
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    // operations

    @Test
    void shouldReadAndWriteAsDocumented() {
        Exchange exchange = modify("{\"task_name\":\"sync_sales\",\"is_create_task\":\"true\"}");

        assertThat(exchange.status()).as(exchange.body()).isEqualTo(200);
        assertThat(exchange.json().path("task_name").asText()).isEqualTo("sync_sales");
        assertThat(exchange.body()).contains("同步").doesNotContain("null");
        assertThat(exchange.headers("Content-Type")).containsExactly("application/json");
        exchange.requestId();
    }

    @ParameterizedTest
    @CsvSource({"en-us, en-us", "EN-US, en-us", "zh-cn, zh-cn", "zh-CN, zh-cn", "'', en-us"})
    void shouldGiveTheOperationTheLanguageInAnyCase(String sent, String received) {
        Exchange exchange = send(put(server.base(), MODIFY, "{}").header("X-Language", sent));

        assertThat(language(exchange)).as(exchange.body()).isEqualTo(received);
    }

    @Test
    void shouldGiveTheOperationEnglishWhenNoLanguageIsSent() {
        assertThat(language(modify("{}"))).isEqualTo("en-us");
    }

    private static String language(Exchange exchange) {
        return exchange.json().at("/tbl_config_check_results/0/table_config").asText();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`  ` | $: request body is required",
                "null | $: request body is required",
                "[] | $: must be an object",
                "{\"task_name\":\"sync | $.task_name: is incomplete JSON",
                "{\"task_name\":\"abc\",} | $.task_name: is not valid JSON (line 1, column 20)",
                "{\"task_name\":\"abc\",\"task_name\":\"abd\"} | $.task_name: must not appear twice",
                "{\"task_name\":\"abc\"} {} | $: must not be followed by anything else",
                "{\"task_name\":1} | $.task_name: must be a string",
                "{\"is_instance_level_sync\":true} | $.is_instance_level_sync: must be a string",
                "{\"is_instance_level_sync\":\"TRUE\"} | $.is_instance_level_sync: must be one of [true, false]",
                "{\"db_configs\":[null]} | $.db_configs[0]: must not be null",
                "{\"db_configs\":{\"param_name\":\"ab\",\"value\":\"5\"}} | $.db_configs: must be an array",
                "{\"db_configs\":[{\"value\":\"1\"}]} | $.db_configs[0].param_name: is required",
                "{\"task_name\":\"a-\"} | $.task_name: must be 3 to 128 characters; $.task_name: must match ^[A-Za-z0-9_]+$",
                "{\"table_repl_config\":{\"tables\":[\"ab\",\"a\"]}} | $.table_repl_config.tables[1]: must be 2 to 1024 characters",
            })
    void shouldNameEveryViolationOfTheBody(String body, String expected) {
        assertThat(modify(body).violations()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C1A1", "E0808A", "FF"})
    void shouldRejectMalformedUtf8(String hex) {
        String body =
                "{\"task_name\":\"a" + new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1) + "bc\"}";
        HttpRequest.Builder request = put(server.base(), MODIFY, "")
                .PUT(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(send(request).violations()).isEqualTo("$: is not valid UTF-8");
    }

    @Test
    void shouldNameViolationsOfParametersAndBodyAtOnce() {
        HttpRequest.Builder request = put(server.base(), MODIFY.replace(PROJECT, PROJECT + "0"), "{\"task_name\":1}")
                .header("X-Language", "en");

        assertThat(send(request).violations())
                .isEqualTo("X-Language: must be one of [en-us, zh-cn]; project_id: must be 32 characters; "
                        + "project_id: must match ^[A-Za-z0-9]{32}$; $.task_name: must be a string");
        assertThat(send(put(server.base(), MODIFY.replace(PROJECT, "1"), "{}")).violations())
                .isEqualTo("project_id: must be 32 characters; project_id: must match ^[A-Za-z0-9]{32}$");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "/configuration?task_name=ab > task_name: must be 3 to 128 characters",
                "/configuration > task_name: is required",
                "?limit=101 > limit: must match ^([1-9][0-9]?|100)$",
                "?limit=5&limit=6 > limit: must not be given with different values",
                "?limit= > limit: must be 1 to 3 characters; limit: must match ^([1-9][0-9]?|100)$",
                "/configuration/a-b > database: must match ^[A-Za-z0-9_]+$"
            })
    void shouldNameViolationsOfParametersWithoutABody(String rest, String expected) {
        assertThat(send(get(server.base(), MODIFY + rest)).violations()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?limit=1", "?limit=5&limit=5&unknown=x", "/configuration?task_name=sync_sales"})
    void shouldPassParametersThatAreValid(String rest) {
        Exchange exchange = send(get(server.base(), MODIFY + rest));

        assertThat(exchange.status()).as(exchange.body()).isEqualTo(200);
        exchange.requestId();
    }

    @Test
    void shouldReadTheBodyOfDelete() {
        HttpRequest.Builder request = put(server.base(), MODIFY, "")
                .method("DELETE", BodyPublishers.ofString("{\"task_name\":\"sync_sales\"}"));

        assertThat(send(request).body()).isEqualTo("{\"job_id\":\"sync_sales\"}");
    }

    @Test
    void shouldRequireABody() {
        HttpRequest.Builder none = get(server.base(), MODIFY).PUT(BodyPublishers.noBody());
        HttpRequest.Builder chunkedEmpty = get(server.base(), MODIFY)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[0])));

        assertThat(send(none).violations()).isEqualTo("$: request body is required");
        assertThat(send(chunkedEmpty).violations()).isEqualTo("$: request body is required");
    }

    @Test
    void shouldReadABodyWithAByteOrderMark() {
        assertThat(modify("\uFEFF{\"task_name\":\"abc\"}")
                        .json()
                        .path("task_name")
                        .asText())
                .isEqualTo("abc");
    }

    @Test
    void shouldReadABodyWithoutATypeAsJson() {
        HttpRequest.Builder request =
                get(server.base(), MODIFY).PUT(BodyPublishers.ofString("{\"task_name\":\"abc\"}"));

        assertThat(send(request).status()).isEqualTo(200);
    }

    @Test
    void shouldWriteErrorsInChinese() {
        HttpRequest.Builder request = put(
                        server.base(), MODIFY, "{\"task_name\":\"a-\",\"db_configs\":[{\"value\":\"1\"}]}")
                .header("X-Language", "zh-cn");

        assertThat(send(request).message(400, "DBS.280001"))
                .isEqualTo("参数错误：$.db_configs[0].param_name: 为必填项; $.task_name: 长度必须为3到128个字符; "
                        + "$.task_name: 必须匹配^[A-Za-z0-9_]+$");
    }

    // HTTP

    @Test
    void shouldReturn405WithTheMethodsOfThePath() {
        Exchange exchange = send(get(server.base(), MODIFY + "/configuration").method("PUT", BodyPublishers.noBody()));

        assertThat(exchange.message(405, "APIGW.0201")).isEqualTo("The method is not allowed for this path.");
        assertThat(String.join(",", exchange.headers("Allow"))).contains("GET").doesNotContain("PUT");
    }

    @Test
    void shouldReturn406WhenJsonIsNotAccepted() {
        Exchange exchange = send(get(server.base(), MODIFY).header("Accept", "text/xml"));

        assertThat(exchange.message(406, "APIGW.0201")).isEqualTo("Only application/json can be produced.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/xml", "text/plain", "application/x-www-form-urlencoded"})
    void shouldReturn415WhenTheBodyIsNotJson(String type) {
        Exchange exchange = send(put(server.base(), MODIFY, "{}").setHeader("Content-Type", type));

        assertThat(exchange.message(415, "APIGW.0201")).isEqualTo("The Content-Type must be application/json.");
    }

    @Test
    void shouldReturn415WhenTheBodyIsEncoded() {
        Exchange charset =
                send(put(server.base(), MODIFY, "{}").setHeader("Content-Type", "application/json;charset=GBK"));
        Exchange coding = send(put(server.base(), MODIFY, "{}").setHeader("Content-Encoding", "gzip"));

        assertThat(charset.message(415, "APIGW.0201")).startsWith("The encoding GBK is not supported");
        assertThat(coding.message(415, "APIGW.0201")).startsWith("The encoding gzip is not supported");
        assertThat(coding.headers("Accept-Encoding")).containsExactly("identity");
    }

    @Test
    void shouldReturn413WhenTheBodyIsTooLarge() {
        String tooLarge = " ".repeat(400_000) + "{}";
        HttpRequest.Builder chunked = put(server.base(), MODIFY, "")
                .PUT(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(tooLarge.getBytes(StandardCharsets.UTF_8))));

        assertThat(sendRejected(put(server.base(), MODIFY, tooLarge)).message(413, "APIGW.0201"))
                .isEqualTo("Request entity too large.");
        assertThat(sendRejected(chunked).message(413, "APIGW.0201")).isEqualTo("Request entity too large.");
        assertThat(modify(" ".repeat(399_998) + "{}").status()).isEqualTo(200);
    }

    /** Repeats the request if the server has closed the connection before all was sent: java.net.http loses the response then. */
    private static Exchange sendRejected(HttpRequest.Builder request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return send(request);
            } catch (UncheckedIOException e) {
                if (attempt == 20) {
                    throw e;
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Auth-Token: token",
                "Authorization: SDK-HMAC-SHA256 Access=ACCESSKEY, SignedHeaders=x-sdk-date, Signature=00"
            })
    void shouldRejectABodyThatNeverEnds(String credentials) throws IOException {
        try (Socket socket = new Socket(server.base().getHost(), server.base().getPort())) {
            socket.setSoTimeout(10_000);
            String head = "PUT " + MODIFY + " HTTP/1.1\r\nHost: localhost\r\n" + credentials + "\r\n"
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
            // more than the limit, and more than the server of the JDK reads afterwards
            String chunk = "1000\r\n" + " ".repeat(0x1000) + "\r\n";
            socket.getOutputStream().write((head + chunk.repeat(120)).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();

            BufferedReader response =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(response.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    // errors

    @Test
    void shouldReturnAnErrorOfTheContract() {
        assertThat(failing("known").message(409, "DBS.200019")).startsWith("Another operation is being performed");
    }

    @Test
    void shouldReturnAnErrorOfTheServer() {
        assertThat(failing("own_code").message(403, "DBS.999001")).isEqualTo("Quota exceeded: 7");
    }

    @ParameterizedTest
    @CsvSource({"unexpected, jdbc:secret", "with_cause, disk of secret"})
    void shouldLogTheCauseOfAFailureOnceAndNotReturnIt(String wanted, String cause) throws IOException {
        Exchange exchange = failing(wanted);

        assertThat(exchange.message(500, "DBS.200005")).isEqualTo("Server failure.");
        assertThat(exchange.body()).doesNotContain("secret", "Exception");
        assertThat(logAfterAnotherRequest())
                .containsOnlyOnce("Request " + exchange.requestId() + " failed with 500 DBS.200005")
                .containsOnlyOnce(exchange.requestId())
                .containsOnlyOnce(cause);
    }

    @Test
    void shouldLogAFailureWithoutACauseOnce() throws IOException {
        Exchange exchange = failing("retryable");

        assertThat(logAfterAnotherRequest())
                .containsOnlyOnce("Request " + exchange.requestId() + " failed with 503 DBS.108000")
                .containsOnlyOnce(exchange.requestId());
    }

    @Test
    void shouldNotLogAnErrorOfTheClient() throws IOException {
        Exchange exchange = failing("known");

        assertThat(logAfterAnotherRequest()).doesNotContain(exchange.requestId());
    }

    @Test
    void shouldNotReturnTheCauseWhenAnExceptionMapperOfTheHostFails() throws IOException {
        Exchange exchange = failing("unmappable");

        assertThat(exchange.status()).isEqualTo(500);
        assertThat(exchange.body()).doesNotContain("secret", "Exception");
        assertResponseAfterFailedMapper(exchange);
        assertThat(logAfterAnotherRequest()).containsAnyOf("UnmappableException", "secret of the mapper");
    }

    void assertResponseAfterFailedMapper(Exchange exchange) {
        assertThat(exchange.message(500, "DBS.200005")).isEqualTo("Server failure.");
    }

    /** Returns the log after another request, so that it contains what the runtime logs after a response. */
    private String logAfterAnotherRequest() throws IOException {
        assertThat(modify("{}").status()).isEqualTo(200);
        return server.log();
    }

    @Test
    void shouldReturnRetryAfter() {
        Exchange exchange = failing("retryable");

        assertThat(exchange.message(503, "DBS.108000")).isEqualTo("Server failure.");
        assertThat(exchange.headers("Retry-After")).containsExactly("2");
    }

    // credentials

    @Test
    void shouldGiveTheOperationTheCallerOfAToken() {
        assertThat(modify("{}").json().path("job_id").asText()).isEqualTo("user");
    }

    @Test
    void shouldRejectInvalidCredentialsBeforeAnyRule() {
        String malformed = MODIFY.replace(INSTANCE, "x");

        assertThat(send(put(server.base(), malformed, "[]").setHeader("X-Auth-Token", ""))
                        .message(401, "APIGW.0301"))
                .isEqualTo("Incorrect IAM authentication information: x-auth-token not found");
        assertThat(send(put(server.base(), malformed, "[]").setHeader("X-Auth-Token", "unknown"))
                        .message(401, "APIGW.0301"))
                .isEqualTo("Incorrect IAM authentication information: decrypt token fail");
        assertThat(send(put(server.base(), malformed, "[]").setHeader("X-Auth-Token", "other-token"))
                        .message(403, "DBS.280015"))
                .isEqualTo("Resource not found or permission denied.");
    }

    @Test
    void shouldVerifySignaturesOfTheVendorsClient() {
        ModifyDataSyncRequest call = new ModifyDataSyncRequest()
                .withInstanceId(INSTANCE)
                .withXLanguage("en-us")
                .withBody(new ModifyDataSyncConfigRequestV3()
                        .withTaskName("sync_sales")
                        .withSourceDatabaseName("sales"));

        assertThat(vendorClient("secret-key").modifyDataSync(call).getJobId()).isEqualTo(PROJECT);
        assertThatThrownBy(() -> vendorClient("another-key").modifyDataSync(call))
                .isInstanceOfSatisfying(ClientRequestException.class, refused -> {
                    assertThat(refused.getHttpStatusCode()).isEqualTo(401);
                    assertThat(refused.getErrorMsg()).contains("verify aksk signature fail");
                });
    }

    private GaussDBClient vendorClient(String secretKey) {
        return GaussDBClient.newBuilder()
                .withCredential(new BasicCredentials()
                        .withProjectId(PROJECT)
                        .withAk("ACCESSKEY")
                        .withSk(secretKey))
                .withEndpoints(List.of(server.base().toString()))
                .build();
    }

    // the host application

    @Test
    void shouldLeaveJsonOfTheHostAlone() {
        Exchange exchange = host("/orders", "application/json", "{\"id\":7,\"colour\":\"red\",\"extra\":1}");

        exchange.isWithoutStub();
        // runtimes differ in how they read unknown properties
        if (exchange.status() == 200) {
            assertThat(exchange.json().path("id").asText()).isEqualTo("7");
            assertThat(exchange.json().path("colour").asText()).isEqualTo("red");
            assertThat(exchange.json().path("note").isNull()).isTrue();
        }
        Exchange valid = host("/orders", "application/json", "{\"id\":7,\"colour\":\"blue\"}");
        assertThat(valid.status()).as(valid.body()).isEqualTo(200);
        assertThat(valid.json().path("colour").asText()).isEqualTo("blue");
        assertThat(valid.json().has("note")).isTrue();
    }

    @Test
    void shouldReadLongStringsOfTheHost() {
        String note = "n".repeat(70_000);
        Exchange exchange = host("/orders", "application/json", "{\"id\":\"1\",\"note\":\"" + note + "\"}");

        exchange.isWithoutStub();
        assertThat(exchange.json().path("note").asText()).isEqualTo(note);
    }

    @Test
    void shouldLeaveTextOfTheHostAlone() {
        Exchange exchange = host("/text", "text/plain", "n".repeat(120_000));

        exchange.isWithoutStub();
        assertThat(exchange.body()).isEqualTo("120000");
        assertThat(exchange.headers("Content-Type").get(0)).startsWith("text/plain");
    }

    @ParameterizedTest
    @CsvSource({"missing, 404, ''", "not-found, 404, no such thing", "teapot, 418, short and stout", "mapped, 422, host"
    })
    void shouldLeaveErrorsOfTheHostAlone(String path, int status, String body) {
        Exchange exchange = send(get(server.base(), "/host/" + path));

        exchange.isWithoutStub();
        assertThat(exchange.status()).isEqualTo(status);
        assertThat(exchange.body()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({
        "/host/unexpected, 500",
        "/host/unmappable, 500",
        "/host/unknown, 404",
        "/unknown, 404",
        "/v3/unknown, 404"
    })
    void shouldLeaveUnmappedErrorsToTheRuntime(String path, int status) {
        Exchange exchange = send(get(server.base(), path).header("X-Language", "zh-cn"));

        exchange.isWithoutStub();
        assertThat(exchange.status()).isEqualTo(status);
    }

    @Test
    void shouldLeaveWrongMethodsAndTypesOfTheHostToTheRuntime() {
        Exchange method = send(get(server.base(), "/host/orders"));
        Exchange type = host("/orders", "text/xml", "<order/>");

        method.isWithoutStub();
        type.isWithoutStub();
        assertThat(List.of(method.status(), type.status())).containsExactly(405, 415);
    }

    private Exchange modify(String body) {
        return send(put(server.base(), MODIFY, body));
    }

    private Exchange failing(String taskName) {
        return modify("{\"task_name\":\"" + taskName + "\"}");
    }

    private Exchange host(String path, String type, String body) {
        return send(HttpRequest.newBuilder(server.base().resolve("/host" + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }
}
