package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.modification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.client.error.ConnectionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS that ends before the request is sent. */
class HandshakeTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldTryAgainWhenTheHandshakeIsCutOff(boolean reset) throws Exception {
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                WireServer unused = new WireServer();
                StarRocksSyncClient unit = clientOf(unused)
                        .endpoint("https://127.0.0.1:" + server.getLocalPort())
                        .build()) {
            Thread cutting = new Thread(() -> cutOff(server, connections, reset));
            cutting.setDaemon(true);
            cutting.start();

            ConnectionException failure =
                    catchThrowableOfType(ConnectionException.class, () -> unit.modifyDataSync(modification()));

            assertThat(failure.attempts()).isEqualTo(4);
            assertThat(failure.isRetryable()).isTrue();
            assertThat(failure.mayHaveBeenApplied()).isFalse();
            assertThat(connections).hasValue(4);
        }
    }

    private static void cutOff(ServerSocket server, AtomicInteger connections, boolean reset) {
        while (!server.isClosed()) {
            try (Socket connection = server.accept()) {
                connections.incrementAndGet();
                connection.getInputStream().read(new byte[64]);
                connection.setSoLinger(reset, 0);
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    @Test
    void shouldHaveSentNothingWhenTheServerDoesNotSpeakTls() throws Exception {
        try (WireServer server = new WireServer().always(WireServer.beginning("HTTP/1.1 400 Bad Request\r\n\r\n"));
                ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                StarRocksSyncClient unit = clientOf(server)
                        .endpoint("https://127.0.0.1:" + plain.getLocalPort())
                        .build()) {
            Thread talking = new Thread(() -> talk(plain));
            talking.setDaemon(true);
            talking.start();

            ConnectionException failure =
                    catchThrowableOfType(ConnectionException.class, () -> unit.modifyDataSync(modification()));

            assertThat(failure.mayHaveBeenApplied()).isFalse();
        }
    }

    private static void talk(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket connection = server.accept()) {
                connection.getInputStream().read(new byte[64]);
                connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
            } catch (IOException e) {
                // the end of the test
            }
        }
    }
}
