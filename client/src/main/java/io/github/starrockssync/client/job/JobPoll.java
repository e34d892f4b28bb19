package io.github.starrockssync.client.job;

import io.github.starrockssync.client.api.DataSyncApi.ShowGaussMySqlJobInfoRequest;
import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.error.JobFailedException;
import io.github.starrockssync.client.error.JobTimedOutException;
import io.github.starrockssync.client.error.JobWaitInterruptedException;
import io.github.starrockssync.client.error.NotFoundException;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.model.GetJobInfoDetail;
import io.github.starrockssync.client.model.GetJobInfoDetail.StatusEnum;
import io.github.starrockssync.client.model.ShowGaussMySqlJobInfoResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The wait for one job: what follows from what was seen of it. It waits for nothing itself, so that {@link JobWaiter} can
 * drive it with and without blocking a thread. Used by one thread at a time.
 */
final class JobPoll {
    private static final Logger LOGGER = System.getLogger("io.github.starrockssync.client");
    private static final Duration FINAL_POLL = Duration.ofSeconds(5);

    /** As long as a client gives a call unless told otherwise. */
    private static final Duration MAX_POLL = Duration.ofMinutes(3);

    /** A poll has had its own retries by then; a service that stays away that long will not tell of the job. */
    private static final int MAX_FAILED_POLLS = 5;

    private final ShowGaussMySqlJobInfoRequest query;
    private final String jobId;
    private final WaitPolicy policy;
    private final JobListener listener;
    private final LongSupplier nanoTime;
    private final long startedAt;
    private volatile @Nullable GetJobInfoDetail seen;
    private @Nullable StarRocksSyncException failure;
    private @Nullable Duration delay;
    private int failedPolls;

    JobPoll(ShowGaussMySqlJobInfoRequest request, WaitPolicy policy, JobListener listener, LongSupplier nanoTime) {
        String id = request.getId();
        if (id == null) {
            throw new IllegalArgumentException("there is no job to wait for: id is missing");
        }
        // the caller may go on with the request
        this.query = new ShowGaussMySqlJobInfoRequest()
                .withProjectId(request.getProjectId())
                .withId(id)
                .withXLanguage(request.getXLanguage());
        this.jobId = id;
        this.policy = policy;
        this.listener = listener;
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
    }

    ShowGaussMySqlJobInfoRequest query() {
        return query;
    }

    /** No poll outlives the wait, and none that hangs takes all of it. */
    CallOptions options(CallOptions options) {
        Duration left = Duration.ofNanos(Math.max(nanosLeft(), FINAL_POLL.toNanos()));
        Duration own = options.callTimeout() == null ? MAX_POLL : options.callTimeout();
        return options.withCallTimeout(own.compareTo(left) < 0 ? own : left);
    }

    /** ResponseReader whether the job is completed. */
    boolean saw(ShowGaussMySqlJobInfoResponse response) {
        failure = null;
        failedPolls = 0;
        GetJobInfoDetail job = response.getJob();
        if (job == null) {
            return false;
        }
        boolean changed = !job.equals(seen);
        seen = job;
        if (changed) {
            tell(job);
        }
        if (is(job, StatusEnum.FAILED)) {
            throw new JobFailedException(jobId, job);
        }
        return is(job, StatusEnum.COMPLETED);
    }

    /** The job as it was seen last. */
    @Nullable
    GetJobInfoDetail seen() {
        return seen;
    }

    /** The service has been seen to write words of its responses in other cases than documented. */
    private static boolean is(GetJobInfoDetail job, StatusEnum status) {
        return job.getStatus() != null && job.getStatus().getValue().equalsIgnoreCase(status.getValue());
    }

    private void tell(GetJobInfoDetail job) {
        try {
            listener.changed(job);
        } catch (Throwable e) {
            LOGGER.log(Level.WARNING, () -> "a listener failed on job " + jobId, e);
        }
    }

    /** Fails with the failure unless it may pass. */
    void missed(StarRocksSyncException missed) {
        boolean mayPass = isInvisible(missed)
                ? seen == null && nanoTime.getAsLong() - startedAt < nanos(policy.notFoundGracePeriod())
                : missed.isRetryable() && ++failedPolls < MAX_FAILED_POLLS;
        if (!mayPass) {
            throw missed;
        }
        failure = missed;
    }

    /** Whether it is the service that knows no such job, and not the gateway that knows no such operation. */
    private static boolean isInvisible(StarRocksSyncException missed) {
        String code = missed.errorCode();
        return missed instanceof NotFoundException && (code == null || !code.startsWith("APIG"));
    }

    /** Time until the next poll; fails if there is to be none. */
    Duration pause() {
        long left = nanosLeft();
        if (left <= 0) {
            throw new JobTimedOutException(jobId, seen, policy.timeout(), failure);
        }
        delay = policy.after(delay);
        return nanos(delay) < left ? delay : Duration.ofNanos(left);
    }

    JobWaitInterruptedException interrupted(Exception cause) {
        return new JobWaitInterruptedException(jobId, seen, cause);
    }

    private long nanosLeft() {
        return nanos(policy.timeout()) - (nanoTime.getAsLong() - startedAt);
    }

    /** A Duration may be longer than nanoseconds can count. */
    private static long nanos(Duration duration) {
        return TimeUnit.NANOSECONDS.convert(duration);
    }
}
