package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.modification;
import static io.github.starrockssync.client.WireServer.hangUp;
import static io.github.starrockssync.client.WireServer.reset;
import static io.github.starrockssync.client.WireServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.error.StarRocksSyncException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One question after every failure of a change: may any attempt have been carried out? */
class MayHaveBeenAppliedTest {
    private static final WireServer.Step CONFLICT = response(409, "{\"error_code\":\"DBS.200019\"}");

    private WireServer server;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Arguments> lastResponses() {
        return Stream.of(
                Arguments.of("ConflictException", CONFLICT),
                Arguments.of("NotFoundException", response(404, "")),
                Arguments.of("BadRequestException", response(400, "")),
                Arguments.of("ThrottledException", response(429, "")),
                Arguments.of("ServerErrorException", response(503, "")));
    }

    @ParameterizedTest
    @MethodSource("lastResponses")
    void shouldBeTrueWhenAnEarlierAttemptMayHaveBeen(String type, WireServer.Step last) {
        for (WireServer.Step first : new WireServer.Step[] {hangUp(), reset(), response(500, ""), response(502, "")}) {
            server.first(first).always(last);
            StarRocksSyncException failure = failure(true);
            assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
            assertThat(failure.mayHaveBeenApplied()).as(type).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("lastResponses")
    void shouldBeFalseWhenEveryAttemptWasRefused(String type, WireServer.Step last) {
        server.first(CONFLICT, response(503, "")).always(last);
        StarRocksSyncException failure = failure(true);
        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure.mayHaveBeenApplied()).as(type).isFalse();
    }

    static Stream<Arguments> onlyResponses() {
        return Stream.of(
                Arguments.of(response(500, ""), true),
                Arguments.of(response(504, ""), true),
                Arguments.of(response(200, "no JSON"), true),
                Arguments.of(hangUp(), true),
                Arguments.of(response(302, ""), false),
                Arguments.of(response(401, ""), false));
    }

    @ParameterizedTest
    @MethodSource("onlyResponses")
    void shouldDependOnTheResponseWhenThereWasOneAttempt(WireServer.Step only, boolean expected) {
        server.always(only);
        assertThat(failure(false).mayHaveBeenApplied()).isEqualTo(expected);
    }

    private StarRocksSyncException failure(boolean idempotent) {
        try (StarRocksSyncClient unit = clientOf(server).build()) {
            return catchThrowableOfType(
                    StarRocksSyncException.class,
                    () -> unit.send(modification(), CallOptions.DEFAULTS.withIdempotent(idempotent)));
        }
    }
}
