package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.jobQuery;
import static io.github.starrockssync.client.Samples.modification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.client.error.StarRocksSyncException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportFailureTest {
    private WireServer server;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldFailWithTheCauseWhenTheConnectionIsRefused() {
        server.close();
        try (StarRocksSyncClient unit = clientOf(server).build()) {
            StarRocksSyncException failure = failureOf(unit);

            assertThat(failure)
                    .hasMessageStartingWith(
                            "no response on modifyDataSync at " + server.host() + " after 4 attempts: ConnectException")
                    .hasCauseInstanceOf(ConnectException.class);
            assertThat(failure.status()).isZero();
            assertThat(failure.body()).isEmpty();
            assertThat(failure.errorCode()).isNull();
            assertThat(failure.requestId()).isNull();
        }
    }

    @Test
    void shouldFailWithTheCauseWhenTheServerHangsUp() {
        server.hangingUp();
        try (StarRocksSyncClient unit = clientOf(server).build()) {
            assertThat(failureOf(unit)).hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void shouldNotSendTwiceWhenTheServerHangsUpOnAModification() throws Exception {
        server.hangingUp();
        try (StarRocksSyncClient unit = clientOf(server).build()) {
            failureOf(unit);
        }
        server.request();
        assertThat(server.sawNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"job_id\":"})
    void shouldGiveUpAndDisconnectWhenTheResponseStalls(String beginning) throws Exception {
        server.stallingAfter(beginning);
        try (StarRocksSyncClient unit =
                clientOf(server).attemptTimeout(Duration.ofMillis(100)).build()) {
            assertThat(failureOf(unit))
                    .hasMessage("no response on modifyDataSync at " + server.host()
                            + ": HttpTimeoutException: no complete response within PT0.1S")
                    .hasCauseInstanceOf(HttpTimeoutException.class);
        }
        assertThat(server.sawDisconnect()).isTrue();
    }

    @Test
    void shouldKeepTheInterruptFlagWhenInterrupted() {
        server.stallingAfter("");
        try (StarRocksSyncClient unit = clientOf(server).build()) {
            Thread.currentThread().interrupt();

            assertThat(failureOf(unit)).hasCauseInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void shouldDisconnectWhenInterruptedWhileTheResponseStalls() throws Exception {
        server.stallingAfter("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{");
        try (StarRocksSyncClient unit = clientOf(server).build()) {
            CompletableFuture<StarRocksSyncException> failure = new CompletableFuture<>();
            Thread caller = new Thread(() -> failure.complete(failureOf(unit)));
            caller.start();
            server.request();

            caller.interrupt();

            assertThat(failure.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(InterruptedException.class);
            assertThat(server.sawDisconnect()).isTrue();
        }
    }

    @Test
    void shouldRefuseCallsWhenClosed() {
        StarRocksSyncClient unit = clientOf(server).build();
        unit.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> unit.showGaussMySqlJobInfo(jobQuery()))
                .withMessage("client is closed");
        assertThatCode(unit::close).doesNotThrowAnyException();
        assertThat(server.sawNothing()).isTrue();
    }

    private static StarRocksSyncException failureOf(StarRocksSyncClient unit) {
        return catchThrowableOfType(StarRocksSyncException.class, () -> unit.modifyDataSync(modification()));
    }
}
