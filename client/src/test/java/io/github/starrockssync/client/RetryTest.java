package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.jobQuery;
import static io.github.starrockssync.client.Samples.modification;
import static io.github.starrockssync.client.WireServer.beginning;
import static io.github.starrockssync.client.WireServer.hangUp;
import static io.github.starrockssync.client.WireServer.reset;
import static io.github.starrockssync.client.WireServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.client.call.ApiRequest;
import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.error.ConflictException;
import io.github.starrockssync.client.error.ConnectionException;
import io.github.starrockssync.client.error.OutcomeUnknownException;
import io.github.starrockssync.client.error.ServerErrorException;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.error.ThrottledException;
import io.github.starrockssync.client.error.TransportException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent again, when, and what is not. Each way of sending has to decide alike. */
class RetryTest {
    private static final CallOptions REPEATABLE = CallOptions.DEFAULTS.withIdempotent(true);
    private static final String CONFLICT = "{\"error_code\":\"DBS.200019\",\"error_msg\":\"m\"}";

    private final SkippedTime time = new SkippedTime();
    private WireServer server;
    private StarRocksSyncClientBuilder builder;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer().respondingWith(200, "{}");
        builder = clientOf(server).scheduler(time).random(() -> 1);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        // status, requests for a PUT, for a PUT that may be repeated, for a GET
        "300, 1, 1, 1",
        "400, 1, 1, 1",
        "401, 1, 1, 1",
        "403, 1, 1, 1",
        "404, 1, 1, 1",
        "408, 1, 1, 1",
        "409, 4, 4, 4",
        "429, 4, 4, 4",
        "500, 1, 4, 4",
        "502, 1, 4, 4",
        "503, 4, 4, 4",
        "504, 1, 4, 4",
    })
    void shouldRepeatOnlyWhatCannotBeDoneTwice(int status, int change, int idempotent, int query) {
        server.respondingWith(status, "");

        assertThat(requestsOf(modification(), CallOptions.DEFAULTS)).isEqualTo(change);
        assertThat(requestsOf(modification(), REPEATABLE)).isEqualTo(idempotent);
        assertThat(requestsOf(jobQuery(), CallOptions.DEFAULTS)).isEqualTo(query);
        assertThat(requestsOf(jobQuery(), CallOptions.DEFAULTS.withIdempotent(false)))
                .isEqualTo(change);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "hang up", "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"job_id\":"})
    void shouldRepeatOnlyWhatMayBeDoneTwiceWhenTheConnectionBreaks(String how) {
        WireServer.Step step = how.equals("reset") ? reset() : how.equals("hang up") ? hangUp() : beginning(how);
        server.always(step);
        assertThat(requestsOf(modification(), CallOptions.DEFAULTS)).isEqualTo(1);
        assertThat(requestsOf(modification(), REPEATABLE)).isEqualTo(4);
        // the JDK itself sends a GET again if a connection ends before the first byte of the response
        assertThat(requestsOf(jobQuery(), CallOptions.DEFAULTS)).isGreaterThanOrEqualTo(4);
    }

    @Test
    void shouldNotRepeatWhenTheConnectionIsResetBeforeTheRequest() {
        server.resettingAtOnce();
        try (StarRocksSyncClient unit = builder.build()) {
            StarRocksSyncException failure =
                    catchThrowableOfType(StarRocksSyncException.class, () -> unit.modifyDataSync(modification()));

            // once connected, nobody knows how far the request came; the reset may also come while connecting
            assertThat(failure).isInstanceOf(TransportException.class);
            assertThat(failure.getSuppressed()).allMatch(each -> each instanceof ConnectionException);
        }
    }

    @Test
    void shouldSucceedWhenALaterAttemptDoes() {
        server.first(response(503, ""), response(429, ""), response(409, CONFLICT));
        try (StarRocksSyncClient unit = builder.build()) {
            assertThat(unit.send(modification()).attempts()).isEqualTo(4);
            server.first(response(503, ""));
            assertThat(unit.sendAsync(modification()).join().attempts()).isEqualTo(2);
        }
    }

    @Test
    void shouldThrowTheLastFailureWithThoseBeforeWhenAllAttemptsFail() {
        server.first(response(503, ""), response(429, ""), response(503, "")).respondingWith(409, CONFLICT);
        try (StarRocksSyncClient unit = builder.build()) {
            ConflictException failure =
                    catchThrowableOfType(ConflictException.class, () -> unit.modifyDataSync(modification()));

            assertThat(failure)
                    .hasMessage("409 DBS.200019 on modifyDataSync at " + server.host() + " after 4 attempts: m");
            assertThat(failure.isRetryable()).isTrue();
            assertThat(failure.getSuppressed())
                    .extracting(Object::getClass)
                    .containsExactly(ServerErrorException.class, ThrottledException.class, ServerErrorException.class);
            assertThat(failure.getStackTrace())
                    .anyMatch(each -> each.getClassName().equals(RetryTest.class.getName()));
        }
    }

    @Test
    void shouldWaitTwiceAsLongEachTime() {
        server.respondingWith(429, "");
        requestsOf(
                modification(),
                CallOptions.DEFAULTS.withRetryPolicy(
                        new RetryPolicy(6, Duration.ofMillis(100), Duration.ofMillis(500))));

        assertThat(time.delays()).extracting(Duration::toMillis).startsWith(100L, 200L, 400L, 500L, 500L);
    }

    @Test
    void shouldSpreadTheWaitsWhenManyClientsFailAtOnce() {
        server.respondingWith(429, "");
        builder.random(() -> 0.25);
        requestsOf(modification(), CallOptions.DEFAULTS);

        assertThat(time.delays()).extracting(Duration::toMillis).startsWith(50L, 100L, 200L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7                             | 7200",
                "0                             | 200",
                "21                            | 21200",
                "99999999999999999999          | 200",
                "-1                            | 200",
                "soon                          | 200",
                "Sun, 22 Nov 2026 12:00:09 GMT | 9200",
                "Sun, 22 Nov 2026 11:00:00 GMT | 200",
            })
    void shouldWaitAsLongAsTheServiceAsksAndALittleMore(String retryAfter, long millis) {
        server.first(response(429, "", "Retry-After: " + retryAfter));
        try (StarRocksSyncClient unit = builder.build()) {
            unit.modifyDataSync(modification());
        }
        assertThat(time.delays()).extracting(Duration::toMillis).containsExactly(millis);
    }

    @Test
    void shouldReadTheDateByTheServersClockWhenItTells() {
        server.first(
                response(503, "", "Date: Sun, 22 Nov 2026 08:00:00 GMT", "Retry-After: Sun, 22 Nov 2026 08:00:03 GMT"));
        try (StarRocksSyncClient unit = builder.build()) {
            unit.modifyDataSync(modification());
        }
        assertThat(time.delays()).containsExactly(Duration.ofMillis(3200));
    }

    @Test
    void shouldGiveUpAtOnceWhenTheNextAttemptWouldComeTooLate() {
        server.respondingWith(429, "", "Retry-After: 10");
        try (StarRocksSyncClient unit =
                builder.callTimeout(Duration.ofSeconds(15)).build()) {
            ThrottledException failure =
                    catchThrowableOfType(ThrottledException.class, () -> unit.modifyDataSync(modification()));

            assertThat(failure.attempts()).isEqualTo(2);
            assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(10));
            assertThat(failure.isRetryable()).isTrue();
        }
        assertThat(time.delays()).containsExactly(Duration.ofMillis(10200));
    }

    @Test
    void shouldStopRetryingWhenTheBudgetIsSpent() {
        server.respondingWith(503, "");
        try (StarRocksSyncClient unit = builder.build()) {
            for (int i = 0; i < 33; i++) {
                assertThat(attempts(unit)).isEqualTo(4);
            }
            assertThat(attempts(unit)).isEqualTo(2);
            assertThat(attempts(unit)).isEqualTo(1);

            server.first(
                    response(200, "{}"),
                    response(200, "{}"),
                    response(200, "{}"),
                    response(200, "{}"),
                    response(200, "{}"));
            for (int i = 0; i < 5; i++) {
                unit.modifyDataSync(modification());
            }
            assertThat(attempts(unit)).isEqualTo(2);
        }
    }

    @Test
    void shouldSayThatItMayHaveBeenSentWhenAnEarlierAttemptMayHave() {
        server.first(connection -> {
            server.close();
            return false;
        });
        try (StarRocksSyncClient unit = builder.build()) {
            OutcomeUnknownException failure =
                    catchThrowableOfType(OutcomeUnknownException.class, () -> unit.send(modification(), REPEATABLE));

            assertThat(failure.mayHaveBeenApplied()).isTrue();
            assertThat(failure).hasCauseInstanceOf(java.net.ConnectException.class);
            assertThat(failure.attempts()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @CsvSource({"500, true", "502, true", "504, true", "503, false", "429, false", "409, false"})
    void shouldRememberAResponseThatLeavesOpenWhetherTheChangeWasMade(int status, boolean maybe) {
        server.first(connection -> {
            server.close();
            return response(status, "").on(connection);
        });
        try (StarRocksSyncClient unit = builder.build()) {
            TransportException failure =
                    catchThrowableOfType(TransportException.class, () -> unit.send(modification(), REPEATABLE));

            assertThat(failure.mayHaveBeenApplied()).isEqualTo(maybe);
            assertThat(failure).isInstanceOf(maybe ? OutcomeUnknownException.class : ConnectionException.class);
            assertThat(failure.attempts()).isEqualTo(4);
        }
    }

    @Test
    void shouldTryAgainWhenNoConnectionWasMade() {
        server.close();
        try (StarRocksSyncClient unit = builder.build()) {
            ConnectionException failure =
                    catchThrowableOfType(ConnectionException.class, () -> unit.modifyDataSync(modification()));

            assertThat(failure.attempts()).isEqualTo(4);
            assertThat(failure.mayHaveBeenApplied()).isFalse();
            assertThat(failure.isRetryable()).isTrue();
        }
    }

    @Test
    void shouldFollowTheOptionsOfAViewWhenACallHasNone() {
        server.respondingWith(503, "");
        try (StarRocksSyncClient unit = builder.build()) {
            var once = unit.with(CallOptions.DEFAULTS.withRetryPolicy(RetryPolicy.OFF));

            assertThat(catchThrowableOfType(ServerErrorException.class, () -> once.modifyDataSync(modification()))
                            .attempts())
                    .isEqualTo(1);
            assertThat(catchThrowableOfType(
                                    ServerErrorException.class,
                                    () -> once.send(
                                            modification(),
                                            CallOptions.DEFAULTS.withRetryPolicy(
                                                    RetryPolicy.STANDARD.withMaxAttempts(2))))
                            .attempts())
                    .isEqualTo(2);
            assertThat(attempts(unit)).isEqualTo(4);
        }
    }

    private static int attempts(StarRocksSyncClient unit) {
        return catchThrowableOfType(StarRocksSyncException.class, () -> unit.modifyDataSync(modification()))
                .attempts();
    }

    /** Sends in both ways, which must come to the same. */
    private int requestsOf(ApiRequest<?> request, CallOptions options) {
        try (StarRocksSyncClient unit = builder.build()) {
            int before = server.requests();
            catchThrowableOfType(StarRocksSyncException.class, () -> unit.send(request, options));
            int sent = server.requests() - before;
            CompletionException failure = catchThrowableOfType(
                    CompletionException.class,
                    () -> unit.sendAsync(request, options).join());
            assertThat(failure).hasCauseInstanceOf(StarRocksSyncException.class);
            assertThat(server.requests() - before - sent).isEqualTo(sent);
            return sent;
        }
    }
}
