package io.github.starrockssync.contract.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.error.ConflictException;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.sandbox.junit5.controls.ErrorName;
import io.github.starrockssync.sandbox.junit5.controls.FaultKind;
import io.github.starrockssync.sandbox.junit5.controls.FaultMoment;
import io.github.starrockssync.sandbox.junit5.controls.FaultSetting;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the client says of a lost response, held against a sandbox that has done the work, or has not. */
final class MayHaveBeenAppliedIT {

    private static final String PARAMETER = "sync_commit_interval_ms";

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(FaultKind.CONNECTION_RESET, FaultMoment.AFTER, true),
                Arguments.of(FaultKind.SERVER_ERROR, FaultMoment.AFTER, true),
                Arguments.of(FaultKind.GARBAGE_BODY, FaultMoment.AFTER, true),
                Arguments.of(FaultKind.TRUNCATED_BODY, null, true),
                Arguments.of(FaultKind.ERROR, FaultMoment.BEFORE, false));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldBeTrueWheneverTheWorkWasDone(FaultKind kind, FaultMoment moment, boolean done) {
        sandbox.controls()
                .addFault(new FaultSetting()
                        .withOperation("modifyDataSync")
                        .withKind(kind)
                        .withMoment(moment)
                        .withError(kind == FaultKind.ERROR ? ErrorName.OPERATION_IN_PROGRESS : null)
                        .withTimes(4));
        try (StarRocksSyncClient client = Modifications.client(sandbox.uri())) {
            ModifyDataSyncRequest change = Modifications.request(Change.parameter(PARAMETER, "10000"));

            StarRocksSyncException failure =
                    catchThrowableOfType(StarRocksSyncException.class, () -> client.modifyDataSync(change));

            assertThat(failure.mayHaveBeenApplied()).isEqualTo(done);
            assertThat(client.preview(change).pending()).isEqualTo(done);
        }
    }

    @Test
    void shouldStayTrueWhenTheNextAttemptMeetsTheJobOfTheFirst() {
        sandbox.controls()
                .addFault(new FaultSetting()
                        .withOperation("modifyDataSync")
                        .withKind(FaultKind.CONNECTION_RESET)
                        .withMoment(FaultMoment.AFTER));
        try (StarRocksSyncClient client = Modifications.client(sandbox.uri())) {
            ModifyDataSyncRequest change = Modifications.request(Change.parameter(PARAMETER, "10000"));

            ConflictException failure = catchThrowableOfType(
                    ConflictException.class, () -> client.send(change, CallOptions.DEFAULTS.withIdempotent(true)));

            assertThat(failure.attempts()).isEqualTo(4);
            assertThat(failure.mayHaveBeenApplied()).isTrue();
            assertThat(client.preview(change).pending()).isTrue();
        }
    }
}
