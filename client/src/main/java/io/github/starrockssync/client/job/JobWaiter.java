package io.github.starrockssync.client.job;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.client.api.DataSyncApi.ShowGaussMySqlJobInfoRequest;
import io.github.starrockssync.client.call.ApiRequest;
import io.github.starrockssync.client.call.ApiSender;
import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.call.Scheduler;
import io.github.starrockssync.client.error.ConfigurationRejectedException;
import io.github.starrockssync.client.error.StageNotReachedException;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.model.GetJobInfoDetail;
import io.github.starrockssync.client.model.StarRocksReplicationInfo;
import java.util.concurrent.CompletableFuture;

/**
 * Waits until a job has ended, or a task has reached a stage. The wait succeeds if the job is {@code Completed}. It fails with a
 * {@link io.github.starrockssync.client.error.JobFailedException} if the job is {@code Failed}, and with a {@link
 * io.github.starrockssync.client.error.JobTimedOutException} if it has another status when the time limit of the {@link WaitPolicy}
 * is exceeded. The wait does not affect the job.
 *
 * <p>A job that is still unknown does not end the wait, nor do up to four consecutive polls with transient failures, each of
 * which has the retries of the client. Every other failure ends the wait.
 *
 * <p>If the thread is interrupted, the wait fails with a {@link
 * io.github.starrockssync.client.error.JobWaitInterruptedException}. A future blocks no thread, stops polling when it is cancelled,
 * and fails with the same exceptions.
 *
 * <p>Immutable and thread-safe.
 */
public final class JobWaiter {
    private final WaitSettings settings;

    private JobWaiter(WaitSettings settings) {
        this.settings = settings;
    }

    /**
     * Creates a waiter with {@link WaitPolicy#STANDARD} and without a listener.
     *
     * @param sender sends the polls, such as a client
     * @return the waiter
     */
    public static JobWaiter of(ApiSender sender) {
        return new JobWaiter(
                new WaitSettings(sender, CallOptions.DEFAULTS, Scheduler.REAL, WaitPolicy.STANDARD, job -> {}));
    }

    /**
     * Sets the policy.
     *
     * @param other the policy
     * @return a waiter with that policy
     */
    public JobWaiter withPolicy(WaitPolicy other) {
        return new JobWaiter(settings.with(other));
    }

    /**
     * Sets the listener that receives the job's state changes.
     *
     * @param other the listener; replaces the one before
     * @return a waiter with that listener
     */
    public JobWaiter withListener(JobListener other) {
        return new JobWaiter(settings.with(other));
    }

    /**
     * Sets the options of each call. The call time-out is reduced to the remaining time of the wait, but not below five seconds.
     *
     * @param other options; their unset values remain as set in this waiter
     * @return a waiter with those options
     */
    public JobWaiter withCallOptions(CallOptions other) {
        return new JobWaiter(settings.with(other.orElse(settings.options())));
    }

    /**
     * Sets the scheduler. Replace it in tests to avoid delays.
     *
     * @param other the scheduler
     * @return a waiter with that scheduler
     */
    public JobWaiter withScheduler(Scheduler other) {
        return new JobWaiter(settings.with(other));
    }

    /**
     * Waits for a job of the client's project.
     *
     * @param jobId the {@code job_id} of a response
     * @return the completed job
     * @throws StarRocksSyncException if the job fails, does not end in time, or cannot be polled
     */
    public GetJobInfoDetail waitFor(String jobId) {
        return waitFor(new ShowGaussMySqlJobInfoRequest().withId(jobId));
    }

    /**
     * Waits for the job of a query, which may have a project and a language.
     *
     * @return the completed job
     * @see #waitFor(String)
     */
    public GetJobInfoDetail waitFor(ShowGaussMySqlJobInfoRequest query) {
        return jobLoop(query).run();
    }

    /**
     * Waits for a job of the client's project, asynchronously.
     *
     * @return the completed job
     * @see #waitFor(String)
     */
    public CompletableFuture<GetJobInfoDetail> waitForAsync(String jobId) {
        return waitForAsync(new ShowGaussMySqlJobInfoRequest().withId(jobId));
    }

    /**
     * Waits for the job of a query, asynchronously.
     *
     * @return the completed job
     * @see #waitFor(ShowGaussMySqlJobInfoRequest)
     */
    public CompletableFuture<GetJobInfoDetail> waitForAsync(ShowGaussMySqlJobInfoRequest query) {
        try {
            return jobLoop(query).runAsync();
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Sends a change and waits for its job, in the project of the change.
     *
     * @param change request of any operation whose response has a {@code job_id}
     * @return the completed job
     * @throws ConfigurationRejectedException if a check of a modification failed, so that nothing was changed
     * @throws StarRocksSyncException if the change or its job fails, or the job does not end in time
     * @throws IllegalArgumentException if the operation starts no job; nothing was sent
     */
    public GetJobInfoDetail sendAndWait(ApiRequest<?> change) {
        return new SentChange<>(change.toCall(), this, settings).await();
    }

    /**
     * Sends a change and waits for its job, asynchronously. Cancelling the future does not undo the change.
     *
     * @return the completed job
     * @see #sendAndWait
     */
    public CompletableFuture<GetJobInfoDetail> sendAndWaitAsync(ApiRequest<?> change) {
        try {
            return new SentChange<>(change.toCall(), this, settings).awaitAsync();
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Waits until a task has reached a stage.
     *
     * @param instanceId StarRocks instance
     * @param taskName name of the task
     * @param stage such as {@code Incremental}; case-insensitive
     * @return the task in that stage
     * @throws StageNotReachedException if the task does not exist or is cancelled, or the time limit is exceeded
     */
    public StarRocksReplicationInfo waitForStage(String instanceId, String taskName, String stage) {
        return stageLoop(instanceId, taskName, stage).run();
    }

    /**
     * Waits until a task has reached a stage, asynchronously.
     *
     * @return the task in that stage
     * @see #waitForStage
     */
    public CompletableFuture<StarRocksReplicationInfo> waitForStageAsync(
            String instanceId, String taskName, String stage) {
        return stageLoop(instanceId, taskName, stage).runAsync();
    }

    private PollLoop<?, GetJobInfoDetail> jobLoop(ShowGaussMySqlJobInfoRequest query) {
        return new PollLoop<>(
                new JobPoll(query, settings), settings, settings.policy().timeout());
    }

    private PollLoop<?, StarRocksReplicationInfo> stageLoop(String instanceId, String taskName, String stage) {
        return new PollLoop<>(
                new StagePoll(
                        requireNonNull(instanceId, "instanceId is null"),
                        requireNonNull(taskName, "taskName is null"),
                        requireNonNull(stage, "stage is null")),
                settings,
                settings.policy().timeout());
    }
}
