package io.github.starrockssync.sandbox.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationsRequest;
import io.github.starrockssync.client.api.DataSyncApi.PauseStarRocksDataReplicationRequest;
import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.model.PauseStarRocksDataReplication;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.SAME_THREAD)
final class SandboxExtensionIT {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension("--job-duration", "10s");

    /** Whichever comes first leaves a paused task behind, which the others would see without the reset. */
    @RepeatedTest(3)
    void shouldFindTheWellKnownStateWhenAnotherTestHasChangedIt(StarRocksSyncClient client, SandboxControls controls) {
        assertThat(stage(client)).isEqualTo("Incremental");
        controls.freeze();
        client.pauseStarRocksDataReplication(new PauseStarRocksDataReplicationRequest()
                .withInstanceId(SandboxExtension.INSTANCE_ID)
                .withBody(new PauseStarRocksDataReplication().withTaskName("sync_sales")));
        assertThat(stage(client)).isEqualTo("Incremental");
        controls.advance(Duration.ofSeconds(10));
        assertThat(stage(client)).isEqualTo("Paused");
    }

    @Test
    void shouldHandOutWhatTheFieldHasToo(StarRocksSyncClient client, SandboxControls controls, URI uri) {
        assertThat(client).isSameAs(SANDBOX.client());
        assertThat(controls).isSameAs(SANDBOX.controls());
        assertThat(uri).isEqualTo(SANDBOX.uri()).hasHost("127.0.0.1");
    }

    @Test
    void shouldLetATestBuildAClientOfItsOwn() {
        try (StarRocksSyncClient unit = SANDBOX.clientBuilder()
                .retryPolicy(RetryPolicy.OFF)
                .scheduler(SANDBOX.controls().scheduler())
                .build()) {
            assertThat(stage(unit)).isEqualTo("Incremental");
        }
    }

    private static String stage(StarRocksSyncClient client) {
        return client.listStarRocksDataReplications(
                        new ListStarRocksDataReplicationsRequest().withInstanceId(SandboxExtension.INSTANCE_ID))
                .getReplications()
                .get(0)
                .getStage();
    }
}
