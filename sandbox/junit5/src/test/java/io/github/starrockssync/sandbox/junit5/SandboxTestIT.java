package io.github.starrockssync.sandbox.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.PauseStarRocksDataReplicationRequest;
import io.github.starrockssync.client.error.ThrottledException;
import io.github.starrockssync.client.model.PauseStarRocksDataReplication;
import io.github.starrockssync.sandbox.junit5.controls.ErrorName;
import io.github.starrockssync.sandbox.junit5.controls.Fault;
import io.github.starrockssync.sandbox.junit5.controls.FaultSetting;
import io.github.starrockssync.sandbox.junit5.controls.JournalQuery;
import io.github.starrockssync.sandbox.junit5.controls.JournalSearchResult;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Everything that a user's test can ask of a sandbox, without an option and without waiting. */
@SandboxTest
final class SandboxTestIT {

    private static final PauseStarRocksDataReplicationRequest PAUSE = new PauseStarRocksDataReplicationRequest()
            .withInstanceId(SandboxExtension.INSTANCE_ID)
            .withBody(new PauseStarRocksDataReplication().withTaskName("sync_sales"));

    @RepeatedTest(2)
    void shouldWaitForAJobWithoutTakingTime(StarRocksSyncClient client, SandboxControls controls) {
        controls.freeze();

        assertThat(client.jobWaiter()
                        .withScheduler(controls.scheduler())
                        .sendAndWait(PAUSE)
                        .getStatus())
                .hasToString("Completed");
    }

    @Test
    void shouldTellWhichRequestsWereSent(StarRocksSyncClient client, SandboxControls controls) {
        client.pauseStarRocksDataReplication(PAUSE);

        assertThat(controls.requests(new JournalQuery()
                                .withOperation("pauseStarRocksDataReplication")
                                .withBody(Map.of("task_name", "sync_sales")))
                        .getCount())
                .isEqualTo(1);
        JournalSearchResult other = controls.requests(new JournalQuery().withOperation("modifyDataSync"));
        assertThat(other.getCount()).isZero();
        assertThat(other.getNearest()).isNotNull();
        assertThat(controls.journal().get(0).getMethod()).isEqualTo("POST");
    }

    @Test
    void shouldMakeCallsFailAndCountThem(SandboxControls controls, URI sandbox) {
        Fault fault = controls.addFault(new FaultSetting()
                .withOperation("pauseStarRocksDataReplication")
                .withError(ErrorName.THROTTLED)
                .withRetryAfterSeconds(2)
                .withTimes(10));
        try (StarRocksSyncClient client = StarRocksSyncClient.builder()
                .endpoint(sandbox)
                .projectId(SandboxExtension.PROJECT_ID)
                .credentials(io.github.starrockssync.client.auth.Credentials.token(SandboxExtension.TOKEN))
                .scheduler(controls.scheduler())
                .build()) {
            assertThatExceptionOfType(ThrottledException.class)
                    .isThrownBy(() -> client.pauseStarRocksDataReplication(PAUSE));
        }
        assertThat(controls.faults()).singleElement().satisfies(each -> {
            assertThat(each.getId()).isEqualTo(fault.getId());
            assertThat(each.getMet()).isEqualTo(4);
        });
    }
}
