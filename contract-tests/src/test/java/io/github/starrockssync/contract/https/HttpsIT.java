package io.github.starrockssync.contract.https;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationsRequest;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataBasesRequest;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sandbox serves over HTTP it serves over HTTPS, in both versions. */
final class HttpsIT {

    private static final String TASKS =
            "/v3/" + WellKnown.PROJECT + "/instances/" + WellKnown.INSTANCE + "/starrocks/databases/replication";
    private static final String MODIFICATION =
            "{\"task_name\":\"sync_sales\",\"db_configs\":[{\"param_name\":\"max_rows_per_chunk\",\"value\":\"7\"}]}";

    @TempDir
    private static Path directory;

    private static HttpsSandbox sandbox;

    @BeforeAll
    static void start() throws IOException {
        sandbox = HttpsSandbox.start(directory, "--job-duration", "instant");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void shouldServeCurlOverBothVersions(String host) throws Exception {
        for (String version : List.of("1.1", "2")) {
            Command curl = sandbox.curl(
                    "--cacert",
                    HttpsSandbox.AUTHORITY,
                    "--http" + version,
                    "-w",
                    "\n%{http_version} %{http_code}",
                    "https://" + host + ":" + sandbox.port() + TASKS,
                    "-H",
                    "X-Auth-Token: sandbox-token");
            assertThat(curl.output()).contains("sync_sales").endsWith("\n" + version + " 200");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void shouldServeTheJdkClient(HttpClient.Version version) throws Exception {
        HttpClient client = client(version);
        HttpResponse<String> modified = client.send(
                request(TASKS)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(MODIFICATION))
                        .build(),
                BodyHandlers.ofString());
        assertThat(modified.statusCode()).as(modified.body()).isEqualTo(200);
        assertThat(modified.version()).isEqualTo(version);
        assertThat(modified.body()).contains("job_id");
        assertThat(modified.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(modified.headers().firstValue("Date")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void shouldRefuseInTheDocumentedForm(HttpClient.Version version) throws Exception {
        HttpClient client = client(version);
        HttpResponse<String> unauthorized = client.send(get(TASKS), BodyHandlers.ofString());
        assertThat(unauthorized.statusCode()).isEqualTo(401);
        assertThat(unauthorized.body()).contains("APIGW.0301");
        HttpResponse<String> foreign = client.send(
                request("/_sandbox/reset")
                        .header("Origin", "https://evil.example")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(foreign.statusCode()).as(foreign.body()).isEqualTo(403);
        HttpResponse<String> tooLarge = client.send(
                request(TASKS)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofByteArray(new byte[13 << 20]))
                        .build(),
                BodyHandlers.ofString());
        assertThat(tooLarge.statusCode()).as(tooLarge.body()).isEqualTo(413);
    }

    /** As the console does. */
    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void shouldTakeChangesFromItsOwnPages(HttpClient.Version version) throws Exception {
        HttpResponse<String> own = client(version)
                .send(
                        request("/_sandbox/clock/advance")
                                .header("Origin", sandbox.uri("").toString())
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"milliseconds\": 0}"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
    }

    /** Told to curl, because the JDK minds no length of HTTP/2. */
    @ParameterizedTest
    @ValueSource(strings = {"connection_reset", "truncated_body"})
    void shouldBreakTheConnectionOfHttp2WhenAFaultSaysSo(String kind) throws Exception {
        HttpResponse<String> added = client(HttpClient.Version.HTTP_2)
                .send(
                        request("/_sandbox/faults")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(
                                        "{\"operation\":\"listStarRocksDataReplications\",\"kind\":\"" + kind + "\"}"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
        String[] call = {
            "--cacert",
            HttpsSandbox.AUTHORITY,
            "--http2",
            sandbox.uri(TASKS).toString(),
            "-H",
            "X-Auth-Token: sandbox-token"
        };
        assertThat(sandbox.curl(call).output()).contains("was not closed cleanly");
        assertThat(sandbox.curl(call).output()).contains("sync_sales");
    }

    @Test
    void shouldVerifyWhatTheVendorsSdkSigns() throws Exception {
        TlsClient trusting = TlsClient.trusting(sandbox.authority());
        GaussDBClient client = GaussDBClient.newBuilder()
                .withCredential(new BasicCredentials()
                        .withProjectId(WellKnown.PROJECT)
                        .withAk(WellKnown.ACCESS_KEY)
                        .withSk(WellKnown.SECRET_KEY))
                .withHttpConfig(new HttpConfig()
                        .withSSLSocketFactory(trusting.context().getSocketFactory())
                        .withX509TrustManager(trusting.trust()))
                .withEndpoints(List.of(sandbox.uri("").toString()))
                .build();
        assertThat(client.listStarRocksDataReplications(new ListStarRocksDataReplicationsRequest()
                                .withInstanceId(WellKnown.INSTANCE)
                                .withXLanguage("en-us"))
                        .getHttpStatusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldServeOurClient() throws Exception {
        try (StarRocksSyncClient client = StarRocksSyncClient.builder()
                .endpoint(sandbox.uri("").toString())
                .projectId(WellKnown.PROJECT)
                .credentials(Credentials.accessKey(WellKnown.ACCESS_KEY, WellKnown.SECRET_KEY))
                .sslContext(TlsClient.trusting(sandbox.authority()).context())
                .build()) {
            assertThat(client.listStarRocksDataBases(
                                    new ListStarRocksDataBasesRequest().withInstanceId(WellKnown.INSTANCE))
                            .getDatabases())
                    .contains("sales_sr");
        }
    }

    private static HttpClient client(HttpClient.Version version) throws IOException, GeneralSecurityException {
        return HttpClient.newBuilder()
                .version(version)
                .sslContext(TlsClient.trusting(sandbox.authority()).context())
                .build();
    }

    private static HttpRequest get(String path) {
        return HttpRequest.newBuilder(sandbox.uri(path)).build();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(sandbox.uri(path)).header("X-Auth-Token", "sandbox-token");
    }
}
