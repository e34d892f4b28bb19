package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.modification;
import static io.github.starrockssync.client.WireServer.response;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.client.error.AuthenticationException;
import io.github.starrockssync.client.error.BadRequestException;
import io.github.starrockssync.client.error.InvalidResponseException;
import io.github.starrockssync.client.error.ServerErrorException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvalidResponsesTest {
    private WireServer server;
    private StarRocksSyncClient unit;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer();
        unit = clientOf(server).build();
    }

    @AfterEach
    void stop() {
        unit.close();
        server.close();
    }

    @Test
    void shouldReadCompressedResponsesThoughItNeverAsksForThem() throws Exception {
        server.always(response(200, gzip("{\"job_id\":\"j\"}"), "Content-Encoding: gzip"));
        assertThat(unit.modifyDataSync(modification()).getJobId()).isEqualTo("j");
        assertThat(server.request().headers()).doesNotContainKey("Accept-Encoding");

        server.always(response(400, gzip("{\"error_code\":\"DBS.280001\"}"), "Content-Encoding: X-GZIP"));
        assertThat(catchThrowableOfType(BadRequestException.class, () -> unit.modifyDataSync(modification()))
                        .errorCode())
                .isEqualTo("DBS.280001");
    }

    @Test
    void shouldNameTheEncodingWhenItCannotReadIt() {
        server.respondingWith(200, "{}", "Content-Encoding: br");
        assertThat(unexpected()).hasMessageEndingWith("response cannot be read: IOException: Content-Encoding is br");

        server.respondingWith(200, "{}", "Content-Encoding: gzip");
        assertThat(unexpected()).hasMessageContaining("response cannot be read: ZipException");

        server.respondingWith(500, "{}", "Content-Encoding: gzip");
        assertThat(catchThrowableOfType(ServerErrorException.class, () -> unit.modifyDataSync(modification())))
                .hasMessage("500 on modifyDataSync at " + server.host() + ": empty response");
    }

    @Test
    void shouldStopReadingWhenTheResponseIsTooLarge() throws Exception {
        byte[] large = new byte[16 * 1024 * 1024 + 1];
        Arrays.fill(large, (byte) ' ');
        server.always(response(200, large));
        assertThat(unexpected())
                .hasMessage("200 on modifyDataSync at " + server.host() + ": response is larger than 16 MiB");
        server.always(response(500, large));
        assertThat(catchThrowableOfType(ServerErrorException.class, () -> unit.modifyDataSync(modification())))
                .isNotNull();
        server.always(response(200, gzip(new String(large, UTF_8)), "Content-Encoding: gzip"));
        assertThat(unexpected())
                .hasMessage("200 on modifyDataSync at " + server.host() + ": response is larger than 16 MiB");
    }

    @Test
    void shouldReadTheResponseWhateverTheContentTypeSays() {
        server.respondingWith(200, "{\"job_id\":\"j\"}", "Content-Type: text/plain");

        assertThat(unit.modifyDataSync(modification()).getJobId()).isEqualTo("j");
    }

    @Test
    void shouldTellOfBadCredentialsWhenAProxyHasAnAuthenticator() throws Exception {
        server.respondingWith(401, "{\"error_code\":\"APIGW.0301\"}");
        try (WireServer proxy = new WireServer().respondingWith(401, "{}");
                StarRocksSyncClient behind = clientOf(server)
                        .endpoint("http://example.test")
                        .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.port())))
                        .configureHttpClient(http -> http.authenticator(new Authenticator() {}))
                        .build()) {
            assertThat(catchThrowableOfType(AuthenticationException.class, () -> behind.modifyDataSync(modification())))
                    .hasMessage("401 on modifyDataSync at example.test: empty response");
            assertThat(proxy.request().target()).startsWith("http://example.test/v3/");
        }
    }

    private InvalidResponseException unexpected() {
        return catchThrowableOfType(InvalidResponseException.class, () -> unit.modifyDataSync(modification()));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
