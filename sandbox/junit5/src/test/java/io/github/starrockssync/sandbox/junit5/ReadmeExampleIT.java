package io.github.starrockssync.sandbox.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.PauseStarRocksDataReplicationRequest;
import io.github.starrockssync.client.model.PauseStarRocksDataReplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The example of the sandbox's README. */
final class ReadmeExampleIT {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension("--job-duration", "instant");

    @Test
    void shouldPauseTask(StarRocksSyncClient client) {
        var response = client.pauseStarRocksDataReplication(new PauseStarRocksDataReplicationRequest()
                .withInstanceId(SandboxExtension.INSTANCE_ID)
                .withBody(new PauseStarRocksDataReplication().withTaskName("sync_sales")));
        assertThat(response.getJobId()).isNotEmpty();
    }
}
