package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.INSTANCE;
import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.jobQuery;
import static io.github.starrockssync.client.Samples.modification;
import static io.github.starrockssync.client.WireServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.error.ServerErrorException;
import io.github.starrockssync.client.model.Language;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one call, or a derived client, sends otherwise than the client. */
class CallOptionsTest {
    private WireServer server;
    private StarRocksSyncClient client;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer().respondingWith(200, "{\"job_id\":\"j\",\"x_new\":{\"a\":[1]}}");
        client = clientOf(server).build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void shouldSendWhatTheOptionsAddAndSignIt() throws Exception {
        client.send(
                modification(),
                CallOptions.DEFAULTS
                        .withCredentials(Credentials.accessKey("TENANTKEY", "secret"))
                        .withProjectId("other-project")
                        .withLanguage(Language.ZH_CN)
                        .withHeader("X-Correlation-Id", "4711")
                        .withQueryParameter("x new", "a/b")
                        .withBodyProperty("x_list", List.of("a", 1))
                        .withBodyProperty("x_flag", true));

        WireRequest request = server.request();
        assertThat(request.target()).startsWith("/v3/other-project/").endsWith("?x%20new=a%2Fb");
        assertThat(request.headers())
                .containsEntry("X-Correlation-Id", "4711")
                .containsEntry("X-Language", "zh-cn")
                .containsEntry("X-Project-Id", "other-project")
                .doesNotContainKey("X-Auth-Token");
        assertThat(request.headers().get("Authorization"))
                .contains("Access=TENANTKEY", "x-correlation-id;x-language;x-project-id;x-sdk-date");
        assertThat(request.text()).contains("\"task_name\":\"sync_sales\"", "\"x_list\":[\"a\",1]", "\"x_flag\":true");
    }

    @Test
    void shouldLeaveTheNextCallAsItWas() throws Exception {
        client.send(
                modification(), CallOptions.DEFAULTS.withHeader("X-Once", "1").withProjectId("other"));
        server.request();

        client.modifyDataSync(modification());

        WireRequest request = server.request();
        assertThat(request.target()).startsWith("/v3/" + Samples.PROJECT + "/");
        assertThat(request.headers()).doesNotContainKey("X-Once").containsEntry("X-Auth-Token", Samples.TOKEN);
    }

    @Test
    void shouldPreferWhatTheRequestSays() throws Exception {
        client.send(
                modification().withProjectId("of-request").withXLanguage(Language.EN_US),
                CallOptions.DEFAULTS.withProjectId("of-options").withLanguage(Language.ZH_CN));

        WireRequest request = server.request();
        assertThat(request.target()).startsWith("/v3/of-request/");
        assertThat(request.headers()).containsEntry("X-Language", "en-us");
    }

    @Test
    void shouldDeriveAClientThatSharesConnectionsAndEndsWithTheFirst() throws Exception {
        StarRocksSyncClient tenant = client.with(CallOptions.DEFAULTS.withProjectId("tenant"))
                .with(CallOptions.DEFAULTS.withHeader("X-Both", "1"));
        tenant.close();

        tenant.jobWaiter();
        tenant.showGaussMySqlJobInfo(jobQuery());

        WireRequest request = server.request();
        assertThat(request.target()).startsWith("/v3/tenant/jobs");
        assertThat(request.headers()).containsEntry("X-Both", "1");
        client.close();
        assertThatIllegalStateException().isThrownBy(() -> tenant.showGaussMySqlJobInfo(jobQuery()));
    }

    @Test
    void shouldTakeDefaultsOfEveryCallFromTheBuilder() {
        server.first(response(500, ""));
        try (StarRocksSyncClient idempotent = clientOf(server)
                .callOptions(CallOptions.DEFAULTS.withIdempotent(true))
                .build()) {
            assertThat(idempotent.send(modification()).attempts()).isEqualTo(2);
        }
        server.first(response(500, ""));
        Assertions.assertThatExceptionOfType(ServerErrorException.class)
                .isThrownBy(() -> client.modifyDataSync(modification()));
    }

    @Test
    void shouldKeepThePropertiesThatTheContractDoesNotKnow() {
        assertThat(client.send(modification()).body()).isEqualTo("{\"job_id\":\"j\",\"x_new\":{\"a\":[1]}}");
    }

    @Test
    void shouldNameTheApplicationInTheUserAgent() throws Exception {
        try (StarRocksSyncClient named =
                clientOf(server).userAgentSuffix("my-app/1.2").build()) {
            named.showGaussMySqlJobInfo(jobQuery());
        }
        assertThat(server.request().headers().get("User-Agent"))
                .startsWith("starrocks-sync-client")
                .endsWith(" my-app/1.2");
        assertThatIllegalArgumentException().isThrownBy(() -> clientOf(server).userAgentSuffix("a\nb"));
    }

    @Test
    void shouldLetTheInterceptorAddHeadersToEachAttemptBeforeItIsSigned() throws Exception {
        server.first(response(503, ""));
        try (StarRocksSyncClient traced = clientOf(server)
                .credentials(Credentials.accessKey(Samples.ACCESS_KEY, Samples.SECRET_KEY))
                .interceptor(
                        attempt -> attempt.setHeader("traceparent", attempt.operationId() + "-" + attempt.number()))
                .build()) {
            traced.modifyDataSync(modification());
        }
        for (int number = 1; number <= 2; number++) {
            WireRequest request = server.request();
            assertThat(request.headers()).containsEntry("traceparent", "modifyDataSync-" + number);
            assertThat(request.headers().get("Authorization")).contains(";traceparent;");
        }
    }

    @Test
    void shouldSendNothingWhenTheInterceptorFails() {
        try (StarRocksSyncClient broken = clientOf(server)
                .interceptor(attempt -> attempt.setHeader("X-Bad", "a\r\nb"))
                .build()) {
            assertThatIllegalArgumentException().isThrownBy(() -> broken.modifyDataSync(modification()));
        }
        assertThat(server.sawNothing()).isTrue();
    }

    @Test
    void shouldSendNoBodyWithAQueryWhateverTheOptionsAdd() throws Exception {
        client.send(jobQuery(), CallOptions.DEFAULTS.withBodyProperty("x", 1).withRetryPolicy(RetryPolicy.OFF));

        WireRequest request = server.request();
        assertThat(request.body()).isEmpty();
        if (Runtime.version().feature() >= 19) { // JDK-8283544
            assertThat(request.headers()).doesNotContainKey("Content-Length");
        }
        assertThat(request.target()).doesNotContain(INSTANCE);
    }
}
