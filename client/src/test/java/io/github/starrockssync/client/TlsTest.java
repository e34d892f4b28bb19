package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.modification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.error.ConnectionException;
import io.github.starrockssync.client.error.TransportException;
import io.github.starrockssync.client.readme.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A server whose authority no JVM knows, and one that wants to know its callers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {
    private final AtomicInteger requests = new AtomicInteger();
    private TestKeys keys;
    private HttpsServer open;
    private HttpsServer mutual;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        keys = TestKeys.in(directory);
        open = server(false);
        mutual = server(true);
    }

    @AfterAll
    void stop() {
        open.stop(0);
        mutual.stop(0);
    }

    private HttpsServer server(boolean wantsCertificates) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(keys.ofServer()) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters settings = getSSLContext().getDefaultSSLParameters();
                settings.setNeedClientAuth(wantsCertificates);
                parameters.setSSLParameters(settings);
            }
        });
        byte[] response = "{\"job_id\":\"j\"}".getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, response.length);
            exchange.getResponseBody().write(response);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static StarRocksSyncClientBuilder clientOf(HttpsServer server) {
        return StarRocksSyncClient.builder()
                .endpoint("https://127.0.0.1:" + server.getAddress().getPort())
                .projectId(Samples.PROJECT)
                .credentials(Credentials.accessKey(Samples.ACCESS_KEY, Samples.SECRET_KEY))
                .scheduler(new SkippedTime());
    }

    @Test
    void shouldCallAServerWhenItsPrivateAuthorityIsTrusted() throws Exception {
        StarRocksSyncClientBuilder builder = clientOf(open);
        Settings.tls(builder, keys.certificateOf("authority"), keys.keyOf("client"), TestKeys.PASSWORD);
        try (StarRocksSyncClient unit = builder.build()) {
            assertThat(unit.modifyDataSync(modification()).getJobId()).isEqualTo("j");
        }
    }

    @Test
    void shouldSendNothingWhenTheAuthorityIsNotTrusted() throws Exception {
        int before = requests.get();
        StarRocksSyncClientBuilder deceived = clientOf(open);
        Settings.tls(deceived, keys.certificateOf("stranger"), keys.keyOf("client"), TestKeys.PASSWORD);
        for (StarRocksSyncClientBuilder builder : new StarRocksSyncClientBuilder[] {clientOf(open), deceived}) {
            try (StarRocksSyncClient unit = builder.build()) {
                ConnectionException failure =
                        catchThrowableOfType(ConnectionException.class, () -> unit.modifyDataSync(modification()));

                assertThat(failure).hasCauseInstanceOf(SSLHandshakeException.class);
                assertThat(failure.attempts()).isEqualTo(1);
                assertThat(failure.isRetryable()).isFalse();
            }
        }
        assertThat(requests).hasValue(before);
    }

    @Test
    void shouldShowItsCertificateWhenTheServerWantsOne() throws Exception {
        StarRocksSyncClientBuilder builder = clientOf(mutual);
        Settings.tls(builder, keys.certificateOf("authority"), keys.keyOf("client"), TestKeys.PASSWORD);
        try (StarRocksSyncClient unit = builder.build()) {
            assertThat(unit.modifyDataSync(modification()).getJobId()).isEqualTo("j");
            assertThat(unit.modifyDataSyncAsync(modification()).join().getJobId())
                    .isEqualTo("j");
        }
    }

    @Test
    void shouldFailWhenTheServerDoesNotBelieveItsCertificate() throws Exception {
        int before = requests.get();
        StarRocksSyncClientBuilder builder = clientOf(mutual);
        Settings.tls(builder, keys.certificateOf("authority"), keys.keyOf("stranger"), TestKeys.PASSWORD);
        try (StarRocksSyncClient unit = builder.build()) {
            // in TLS 1.3 the server refuses after the handshake, so that nobody knows how far the request came
            TransportException failure =
                    catchThrowableOfType(TransportException.class, () -> unit.modifyDataSync(modification()));
            assertThat(failure).hasCauseInstanceOf(IOException.class);
            assertThat(failure.attempts()).isEqualTo(1);
        }
        assertThat(requests).hasValue(before);
    }
}
