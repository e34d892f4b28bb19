package io.github.starrockssync.client.readme;

import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.api.DataSyncApi.PauseStarRocksDataReplicationRequest;
import io.github.starrockssync.client.job.JobWaiter;
import io.github.starrockssync.client.job.WaitPolicy;
import io.github.starrockssync.client.model.GetJobInfoDetail;
import io.github.starrockssync.client.preview.ModificationPreview;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Changes that are waited for, or only forecast. */
final class Changes {

    private Changes() {}

    static String modify(StarRocksSyncClient client, ModifyDataSyncRequest modification) {
        GetJobInfoDetail job = client.jobWaiter().modifyAndWait(modification);
        return job.getId();
    }

    static String pause(StarRocksSyncClient client, PauseStarRocksDataReplicationRequest pause, String resumedJobId) {
        JobWaiter waiter = client.jobWaiter()
                .withPolicy(WaitPolicy.STANDARD.withTimeout(Duration.ofMinutes(10)))
                .withListener(seen -> System.out.println(seen.getStatus() + " " + seen.getProcess()));
        waiter.waitFor(client.pauseStarRocksDataReplication(pause).getJobId());
        CompletableFuture<GetJobInfoDetail> resumed = waiter.waitForAsync(resumedJobId);
        return resumed.join().getId();
    }

    static void preview(StarRocksSyncClient client, ModifyDataSyncRequest modification) {
        ModificationPreview preview = client.preview(modification);
        System.out.println(preview);
        if (!preview.changesNothing() && preview.refusals().isEmpty()) {
            client.jobWaiter().modifyAndWait(modification);
        }
    }
}
