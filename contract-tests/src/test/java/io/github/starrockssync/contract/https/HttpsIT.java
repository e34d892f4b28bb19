package io.github.starrockssync.contract.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationsRequest;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With a certificate that the sandbox makes. */
final class HttpsIT {

    private static final String TASKS =
            "/v3/" + WellKnown.PROJECT + "/instances/" + WellKnown.INSTANCE + "/starrocks/databases/replication";
    private static final String MODIFICATION =
            "{\"task_name\":\"sync_sales\",\"db_configs\":[{\"param_name\":\"max_rows_per_chunk\",\"value\":\"7\"}]}";

    @TempDir
    private static Path directory;

    private static Path authority;
    private static int port;
    private static SandboxProcess sandbox;

    @BeforeAll
    static void start() throws IOException {
        authority = directory.resolve("authority.pem");
        port = freePort();
        sandbox = SandboxProcess.start(
                "--https-port",
                String.valueOf(port),
                "--https-authority",
                authority.toString(),
                "--job-duration",
                "instant");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void shouldServeCurlOverBothVersions(String host) throws Exception {
        for (String version : List.of("1.1", "2")) {
            Command curl = curl(
                    "--cacert",
                    authority.toString(),
                    "--http" + version,
                    "-w",
                    "\n%{http_version} %{http_code}",
                    "https://" + host + ":" + port + TASKS,
                    "-H",
                    "X-Auth-Token: sandbox-token");
            assertThat(curl.output()).contains("sync_sales").endsWith("\n" + version + " 200");
        }
    }

    @Test
    void shouldNotBeTrustedByThoseWhoWereNotGivenTheAuthority() throws Exception {
        Command curl = curl("https://localhost:" + port + TASKS);
        assertThat(curl.exitCode()).isEqualTo(60);
        HttpClient client = HttpClient.newHttpClient();
        assertThatThrownBy(() -> client.send(get("/_sandbox/health"), BodyHandlers.ofString()))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void shouldNotBeTrustedUnderAnotherName() throws Exception {
        Command curl = curl(
                "--cacert",
                authority.toString(),
                "--resolve",
                "sandbox.example:" + port + ":127.0.0.1",
                "https://sandbox.example:" + port + "/_sandbox/health");
        assertThat(curl.exitCode()).isEqualTo(60);
    }

    /** The strictest reading of RFC 5280 that OpenSSL has. */
    @Test
    void shouldSatisfyOpenSsl() throws Exception {
        Command shown = Command.run(
                directory,
                "openssl",
                "s_client",
                "-connect",
                "127.0.0.1:" + port,
                "-servername",
                "localhost",
                "-alpn",
                "h2,http/1.1",
                "-CAfile",
                authority.toString(),
                "-verify_hostname",
                "localhost",
                "-verify_return_error",
                "-x509_strict");
        assertThat(shown.output()).contains("Verify return code: 0 (ok)", "ALPN protocol: h2", "TLSv1.3");
        Command root = Command.run(directory, "openssl", "x509", "-in", authority.toString(), "-noout", "-text");
        assertThat(root.output())
                .contains("Name Constraints: critical", "DNS:localhost", "IP:127.0.0.0/255.0.0.0")
                .contains("CA:TRUE, pathlen:0");
        assertThat(authority).content().doesNotContain("PRIVATE");
        assertThat(directory).isDirectoryNotContaining(path -> !path.equals(authority));
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
                                .header("Origin", "https://localhost:" + port)
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
            authority.toString(),
            "--http2",
            "https://localhost:" + port + TASKS,
            "-H",
            "X-Auth-Token: sandbox-token"
        };
        assertThat(curl(call).output()).contains("was not closed cleanly");
        assertThat(curl(call).output()).contains("sync_sales");
    }

    @Test
    void shouldVerifyWhatTheVendorsSdkSigns() throws Exception {
        TlsClient trusting = TlsClient.trusting(authority);
        GaussDBClient client = GaussDBClient.newBuilder()
                .withCredential(new BasicCredentials()
                        .withProjectId(WellKnown.PROJECT)
                        .withAk(WellKnown.ACCESS_KEY)
                        .withSk(WellKnown.SECRET_KEY))
                .withHttpConfig(new HttpConfig()
                        .withSSLSocketFactory(trusting.context().getSocketFactory())
                        .withX509TrustManager(trusting.trust()))
                .withEndpoints(List.of("https://localhost:" + port))
                .build();
        assertThat(client.listStarRocksDataReplications(new ListStarRocksDataReplicationsRequest()
                                .withInstanceId(WellKnown.INSTANCE)
                                .withXLanguage("en-us"))
                        .getHttpStatusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldServeWithTheCertificateThatItIsGiven() throws Exception {
        Command made = Command.run(
                directory,
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                directory.resolve("key").toString(),
                "-out",
                directory.resolve("cert").toString(),
                "-subj",
                "/CN=sandbox.example",
                "-addext",
                "subjectAltName=DNS:sandbox.example");
        assertThat(made.exitCode()).as(made.output()).isZero();
        int otherPort = freePort();
        try (SandboxProcess other = SandboxProcess.start(
                "--https-port",
                String.valueOf(otherPort),
                "--https-certificate",
                directory.resolve("cert").toString(),
                "--https-key",
                directory.resolve("key").toString())) {
            assertThat(other.uri().getScheme()).isEqualTo("http");
            Command curl = curl(
                    "--cacert",
                    directory.resolve("cert").toString(),
                    "--resolve",
                    "sandbox.example:" + otherPort + ":127.0.0.1",
                    "https://sandbox.example:" + otherPort + TASKS,
                    "-H",
                    "X-Auth-Token: sandbox-token");
            assertThat(curl.output()).contains("sync_sales");
        } finally {
            Files.delete(directory.resolve("key"));
            Files.delete(directory.resolve("cert"));
        }
    }

    private static Command curl(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 2];
        command[0] = "curl";
        command[1] = "-sS";
        System.arraycopy(arguments, 0, command, 2, arguments.length);
        return Command.run(directory, command);
    }

    private static HttpClient client(HttpClient.Version version) throws IOException, GeneralSecurityException {
        return HttpClient.newBuilder()
                .version(version)
                .sslContext(TlsClient.trusting(authority).context())
                .build();
    }

    private static HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .build();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .header("X-Auth-Token", "sandbox-token");
    }
}
