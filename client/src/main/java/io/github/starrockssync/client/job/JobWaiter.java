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
 * Waits until a job has ended, or a task is in a stage. A job that is {@code Completed} is a success, one that is {@code
 * Failed} is a {@link io.github.starrockssync.client.error.JobFailedException}, and every other status means that the job
 * goes on, until the time of the {@link WaitPolicy} is over and the wait ends with a {@link
 * io.github.starrockssync.client.error.JobTimedOutException}. None of this ends the job itself.
 *
 * <p>A job that is not known yet does not end the wait, and neither does a poll that fails with what may not last: each has the retries of the client, and four in a row may fail. Every other failure ends the wait as it came.
 *
 * <p>A thread that is interrupted stops waiting with a {@link
 * io.github.starrockssync.client.error.JobWaitInterruptedException}. A future holds no thread between two polls, and stops
 * polling when it is cancelled; it fails with what the other form throws.
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
     * Sets how long to wait and how often to poll.
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
     * @param other the listener, instead of the one before
     * @return a waiter with that listener
     */
    public JobWaiter withListener(JobListener other) {
        return new JobWaiter(settings.with(other));
    }

    /**
     * Sets the options of each call. The call time-out is cut to what is left of the wait, but not below five seconds.
     *
     * @param other options of a call; what they leave open stays as this waiter has it
     * @return a waiter with those options
     */
    public JobWaiter withCallOptions(CallOptions other) {
        return new JobWaiter(settings.with(other.orElse(settings.options())));
    }

    /**
     * Sets the scheduler, for tests that move a clock instead of waiting.
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
     * @throws StarRocksSyncException if the job fails, or does not end in time, or cannot be polled
     */
    public GetJobInfoDetail waitFor(String jobId) {
        return waitFor(new ShowGaussMySqlJobInfoRequest().withId(jobId));
    }

    /**
     * Waits for the job of a query, which may name a project and a language.
     *
     * @return the completed job
     * @see #waitFor(String)
     */
    public GetJobInfoDetail waitFor(ShowGaussMySqlJobInfoRequest query) {
        return jobLoop(query).run();
    }

    /**
     * Waits for a job of the client's project, without holding a thread.
     *
     * @return the completed job
     * @see #waitFor(String)
     */
    public CompletableFuture<GetJobInfoDetail> waitForAsync(String jobId) {
        return waitForAsync(new ShowGaussMySqlJobInfoRequest().withId(jobId));
    }

    /**
     * Waits for the job of a query, without holding a thread.
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
     * @throws StarRocksSyncException if the change does not succeed, or the wait for its job
     * @throws IllegalArgumentException if the operation starts no job; nothing was sent
     */
    public GetJobInfoDetail sendAndWait(ApiRequest<?> change) {
        return new SentChange<>(change.toCall(), this, settings).await();
    }

    /**
     * Sends a change and waits for its job, without holding a thread. Cancelling the future does not undo what was sent.
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
     * Waits until a task is in a stage.
     *
     * @param instanceId StarRocks instance
     * @param taskName name of the task
     * @param stage such as {@code Incremental}, in whatever case
     * @return the task in that stage
     * @throws StageNotReachedException if there is no such task, or it is cancelled, or the time is over
     */
    public StarRocksReplicationInfo waitForStage(String instanceId, String taskName, String stage) {
        return stageLoop(instanceId, taskName, stage).run();
    }

    /**
     * Waits until a task is in a stage, without holding a thread.
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
