package io.github.starrockssync.contract.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificate that the sandbox makes, and one that it is given. */
final class HttpsCertificateIT {

    private static final String HEALTH = "/_sandbox/health";

    @TempDir
    private static Path directory;

    private static HttpsSandbox sandbox;

    @BeforeAll
    static void start() throws IOException {
        sandbox = HttpsSandbox.start(directory);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void shouldNotBeTrustedByThoseWhoWereNotGivenTheAuthority() throws Exception {
        assertThat(sandbox.curl(sandbox.uri(HEALTH).toString()).exitCode()).isEqualTo(60);
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(sandbox.uri(HEALTH)).build();
        assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void shouldNotBeTrustedUnderAnotherName() throws Exception {
        Command curl = sandbox.curl(
                "--cacert",
                HttpsSandbox.AUTHORITY,
                "--resolve",
                "sandbox.example:" + sandbox.port() + ":127.0.0.1",
                "https://sandbox.example:" + sandbox.port() + HEALTH);
        assertThat(curl.exitCode()).isEqualTo(60);
    }

    /** The strictest reading of RFC 5280 that OpenSSL has. */
    @Test
    void shouldSatisfyOpenSsl() throws Exception {
        Command shown = openSsl("s_client -connect 127.0.0.1:" + sandbox.port()
                + " -servername localhost -verify_hostname localhost -alpn h2,http/1.1 -CAfile "
                + HttpsSandbox.AUTHORITY
                + " -verify_return_error -x509_strict");
        assertThat(shown.output()).contains("Verify return code: 0 (ok)", "ALPN protocol: h2", "TLSv1.3");
        assertThat(openSsl("x509 -noout -text -in " + HttpsSandbox.AUTHORITY).output())
                .contains("Name Constraints: critical", "DNS:localhost", "IP:127.0.0.0/255.0.0.0")
                .contains("CA:TRUE, pathlen:0");
    }

    @Test
    void shouldWriteNoPrivateKey() {
        assertThat(sandbox.authority()).content().doesNotContain("PRIVATE");
        assertThat(directory).isDirectoryNotContaining(path -> !path.equals(sandbox.authority()));
    }

    @Test
    void shouldServeWithTheCertificateThatItIsGiven(@TempDir Path other) throws Exception {
        Command made = Command.run(
                other,
                ("openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out certificate.pem"
                                + " -subj /CN=sandbox.example -addext subjectAltName=DNS:sandbox.example")
                        .split(" "));
        assertThat(made.exitCode()).as(made.output()).isZero();
        try (HttpsSandbox given = HttpsSandbox.start(
                other,
                "--https-certificate",
                other.resolve("certificate.pem").toString(),
                "--https-key",
                other.resolve("key.pem").toString())) {
            assertThat(given.process().uri().getScheme()).isEqualTo("http");
            Command curl = given.curl(
                    "--cacert",
                    "certificate.pem",
                    "--resolve",
                    "sandbox.example:" + given.port() + ":127.0.0.1",
                    "https://sandbox.example:" + given.port() + "/v3/nothing");
            assertThat(curl.output()).contains("APIGW.0101");
            assertThat(given.authority()).doesNotExist();
        }
    }

    private static Command openSsl(String arguments) throws IOException, InterruptedException {
        return Command.run(directory, ("openssl " + arguments).split(" "));
    }
}
