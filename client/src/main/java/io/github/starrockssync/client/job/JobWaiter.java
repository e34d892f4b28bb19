package io.github.starrockssync.client.job;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.api.DataSyncApi.ShowGaussMySqlJobInfoRequest;
import io.github.starrockssync.client.call.ApiResponse;
import io.github.starrockssync.client.call.ApiSender;
import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.call.Scheduler;
import io.github.starrockssync.client.error.ConfigurationRejectedException;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.model.GetJobInfoDetail;
import io.github.starrockssync.client.model.ModifyDataSyncResponse;
import io.github.starrockssync.client.model.ShowGaussMySqlJobInfoResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Waits until a job has ended. {@code Completed} is success, {@code Failed} is a {@link
 * io.github.starrockssync.client.error.JobFailedException}, and every other word means that the job goes on, until the time
 * of the {@link WaitPolicy} is over and the wait ends with a {@link
 * io.github.starrockssync.client.error.JobTimedOutException}. The job itself is never ended by any of this.
 *
 * <p>A job that is not known yet is waited for. So is a service that does not respond, or responds with what may pass: each
 * poll has the retries of the client, and four polls in a row may fail. Every other failure ends the wait as it came.
 *
 * <p>A thread that is interrupted stops waiting with a {@link
 * io.github.starrockssync.client.error.JobWaitInterruptedException}. A future holds no thread between two polls, and stops
 * looking when it is cancelled.
 *
 * <p>Immutable and thread-safe.
 */
public final class JobWaiter {
    private final ApiSender sender;
    private final CallOptions options;
    private final Scheduler scheduler;
    private final WaitPolicy policy;
    private final JobListener listener;

    private JobWaiter(
            ApiSender sender, CallOptions options, Scheduler scheduler, WaitPolicy policy, JobListener listener) {
        this.sender = requireNonNull(sender, "sender is null");
        this.options = requireNonNull(options, "options is null");
        this.scheduler = requireNonNull(scheduler, "scheduler is null");
        this.policy = requireNonNull(policy, "policy is null");
        this.listener = requireNonNull(listener, "listener is null");
    }

    /**
     * A waiter with {@link WaitPolicy#STANDARD} that tells nobody.
     *
     * @param sender sends the questions, such as a client
     * @return the waiter
     */
    public static JobWaiter of(ApiSender sender) {
        return new JobWaiter(sender, CallOptions.DEFAULTS, Scheduler.REAL, WaitPolicy.STANDARD, job -> {});
    }

    /**
     * Sets how long to wait and how often to poll.
     *
     * @param other the policy
     * @return a waiter with that policy
     */
    public JobWaiter withPolicy(WaitPolicy other) {
        return new JobWaiter(sender, options, scheduler, other, listener);
    }

    /**
     * Sets who is told how the job gets on.
     *
     * @param other the listener, instead of the one before
     * @return a waiter with that listener
     */
    public JobWaiter withListener(JobListener other) {
        return new JobWaiter(sender, options, scheduler, policy, other);
    }

    /**
     * Sets what is different for each poll. Its time for a call, three minutes unless set, is cut to what is left of the
     * wait, but not below five seconds.
     *
     * @param other options of a call; what they leave open stays as this waiter has it
     * @return a waiter with those options
     */
    public JobWaiter withCallOptions(CallOptions other) {
        return new JobWaiter(sender, other.orElse(options), scheduler, policy, listener);
    }

    /**
     * Sets how time passes, for tests that move a clock instead of scheduler.
     *
     * @param other the time
     * @return a waiter in that time
     */
    public JobWaiter withScheduler(Scheduler other) {
        return new JobWaiter(sender, options, other, policy, listener);
    }

    /**
     * Waits for a job of the client's project.
     *
     * @param jobId the job, as {@code job_id} of a response says
     * @return the completed job
     * @throws StarRocksSyncException if the job fails, or does not end in time, or cannot be followed
     */
    public GetJobInfoDetail waitFor(String jobId) {
        return waitFor(query(jobId));
    }

    /**
     * Waits for the job of a query, which may name a project and a language.
     *
     * @param query what to ask the service
     * @return the completed job
     * @throws StarRocksSyncException if the job fails, or does not end in time, or cannot be followed
     */
    public GetJobInfoDetail waitFor(ShowGaussMySqlJobInfoRequest query) {
        JobPoll watch = watch(query);
        try {
            while (!poll(watch)) {
                scheduler.sleep(watch.pause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw watch.interrupted(e);
        }
        return requireNonNull(watch.seen());
    }

    private boolean poll(JobPoll watch) {
        ShowGaussMySqlJobInfoResponse response;
        try {
            response = sender.send(watch.query(), watch.options(options)).value();
        } catch (StarRocksSyncException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw watch.interrupted(e);
            }
            watch.missed(e);
            return false;
        }
        return watch.saw(response);
    }

    /**
     * Waits for a job of the client's project, without holding a thread.
     *
     * @param jobId the job, as {@code job_id} of a response says
     * @return the completed job; what {@link #waitFor(String)} throws is what the future fails with
     */
    public CompletableFuture<GetJobInfoDetail> waitForAsync(String jobId) {
        return waitForAsync(query(jobId));
    }

    /**
     * Waits for the job of a query, without holding a thread.
     *
     * @param query what to ask the service
     * @return the completed job; what {@link #waitFor(ShowGaussMySqlJobInfoRequest)} throws is what the future fails with
     */
    public CompletableFuture<GetJobInfoDetail> waitForAsync(ShowGaussMySqlJobInfoRequest query) {
        CompletableFuture<GetJobInfoDetail> result = new CompletableFuture<>();
        start(() -> query, result);
        return result;
    }

    /**
     * Modifies a task and waits until the change is in force.
     *
     * @param modification what to change
     * @return the completed job
     * @throws ConfigurationRejectedException if a check failed, so that nothing was changed
     * @throws StarRocksSyncException if the modification does not succeed, or its job fails, or does not end in time, or
     *     cannot be followed
     */
    public GetJobInfoDetail modifyAndWait(ModifyDataSyncRequest modification) {
        ModifyDataSyncResponse response = sender.send(modification).value();
        return waitFor(query(modification, response));
    }

    /**
     * Modifies a task and waits until the change is in force, without holding a thread. Cancelling the future does not
     * take back what was sent.
     *
     * @param modification what to change
     * @return the completed job
     * @see #modifyAndWait
     */
    public CompletableFuture<GetJobInfoDetail> modifyAndWaitAsync(ModifyDataSyncRequest modification) {
        CompletableFuture<GetJobInfoDetail> result = new CompletableFuture<>();
        CompletableFuture<ModifyDataSyncResponse> modified;
        try {
            modified = ApiResponse.valueOf(sender.sendAsync(modification));
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
        result.whenComplete((job, failure) -> modified.cancel(true));
        modified.whenComplete((response, failure) -> {
            if (failure == null) {
                start(() -> query(modification, response), result);
            } else {
                result.completeExceptionally(AsyncJobWait.unwrapped(failure));
            }
        });
        return result;
    }

    /** Whatever comes up, somebody waits for the future. */
    private void start(Supplier<ShowGaussMySqlJobInfoRequest> query, CompletableFuture<GetJobInfoDetail> result) {
        try {
            new AsyncJobWait(watch(query.get()), sender, options, scheduler, result).poll();
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    private JobPoll watch(ShowGaussMySqlJobInfoRequest query) {
        return new JobPoll(query, policy, listener, scheduler::nanoTime);
    }

    private static ShowGaussMySqlJobInfoRequest query(String jobId) {
        return new ShowGaussMySqlJobInfoRequest().withId(jobId);
    }

    /** The job belongs to the project of the modification. */
    private static ShowGaussMySqlJobInfoRequest query(
            ModifyDataSyncRequest modification, ModifyDataSyncResponse response) {
        return query(jobOf(response))
                .withProjectId(modification.getProjectId())
                .withXLanguage(modification.getXLanguage());
    }

    private static String jobOf(ModifyDataSyncResponse response) {
        String jobId = response.getJobId();
        if (jobId == null || jobId.isEmpty()) {
            throw new ConfigurationRejectedException(response);
        }
        return jobId;
    }
}
