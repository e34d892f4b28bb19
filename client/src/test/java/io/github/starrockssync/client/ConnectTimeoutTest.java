package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.modification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.error.TimedOutException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that accepts no connection and whose backlog is full, so that connecting never completes. */
class ConnectTimeoutTest {
    private static final int MILLIS = 100;
    private static final int MORE_THAN_ANY_QUEUE = 200;

    private final Deque<Socket> queue = new ArrayDeque<>();
    private final ServerSocket server = listening();

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket each : queue) {
            each.close();
        }
        server.close();
    }

    @Test
    void shouldNotHaveBeenSentWhenTheTimeForConnectingIsOver() throws IOException {
        assumeTrue(isFull(), "the system responses although the queue is full");
        try (StarRocksSyncClient unit = client(RetryPolicy.OFF)) {
            TimedOutException failure =
                    catchThrowableOfType(TimedOutException.class, () -> unit.modifyDataSync(modification()));

            assertThat(failure).hasCauseInstanceOf(HttpConnectTimeoutException.class);
            assertThat(failure.mayHaveBeenApplied()).isFalse();
            assertThat(failure.isRetryable()).isTrue();
        }
        try (StarRocksSyncClient unit = client(RetryPolicy.STANDARD.withMaxAttempts(2))) {
            assertThat(catchThrowableOfType(TimedOutException.class, () -> unit.modifyDataSync(modification()))
                            .attempts())
                    .isEqualTo(2);
        }
    }

    private boolean isFull() throws IOException {
        while (queue.size() < MORE_THAN_ANY_QUEUE) {
            Socket socket = new Socket();
            queue.push(socket);
            try {
                socket.connect(server.getLocalSocketAddress(), MILLIS);
            } catch (SocketTimeoutException e) {
                return true;
            }
        }
        return false;
    }

    private StarRocksSyncClient client(RetryPolicy policy) {
        return StarRocksSyncClient.builder()
                .endpoint("http://127.0.0.1:" + server.getLocalPort())
                .projectId(Samples.PROJECT)
                .credentials(Credentials.token(Samples.TOKEN))
                .scheduler(new SkippedTime())
                .retryPolicy(policy)
                .connectTimeout(Duration.ofMillis(MILLIS))
                .build();
    }
}
