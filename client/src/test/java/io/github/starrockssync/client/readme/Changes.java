package io.github.starrockssync.client.readme;

import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.api.DataSyncApi.PauseStarRocksDataReplicationRequest;
import io.github.starrockssync.client.api.DataSyncApi.ResumeStarRocksDataReplicationRequest;
import io.github.starrockssync.client.job.JobWaiter;
import io.github.starrockssync.client.job.WaitPolicy;
import io.github.starrockssync.client.model.GetJobInfoDetail;
import io.github.starrockssync.client.preview.ModificationPreview;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Changes: waiting for their jobs, validation, dry run. */
final class Changes {

    private Changes() {}

    static String modify(StarRocksSyncClient client, ModifyDataSyncRequest modification) {
        GetJobInfoDetail job = client.jobWaiter().sendAndWait(modification);
        return job.getId();
    }

    static String pause(
            StarRocksSyncClient client,
            PauseStarRocksDataReplicationRequest pause,
            ResumeStarRocksDataReplicationRequest resume,
            String instance,
            String jobId) {
        JobWaiter waiter = client.jobWaiter()
                .withPolicy(WaitPolicy.STANDARD
                        .withTimeout(Duration.ofMinutes(10))
                        .withConflictTimeout(Duration.ofMinutes(10))) // while another job runs
                .withListener(seen -> System.out.println(seen.getStatus() + " " + seen.getProcess()));
        waiter.sendAndWait(pause);
        waiter.waitFor(jobId);
        waiter.waitForStage(instance, "sync_sales", "Incremental");
        CompletableFuture<GetJobInfoDetail> resumed = waiter.sendAndWaitAsync(resume);
        return resumed.join().getId();
    }

    static boolean isValid(Validator validator, ModifyDataSyncRequest modification) {
        Set<ConstraintViolation<ModifyDataSyncRequest>> violations = validator.validate(modification);
        return violations.isEmpty();
    }

    static void preview(StarRocksSyncClient client, ModifyDataSyncRequest modification) {
        ModificationPreview preview = client.preview(modification);
        System.out.println(preview);
        if (!preview.changesNothing()) {
            client.jobWaiter().sendAndWait(modification);
        }
    }
}
