package io.github.starrockssync.client.job;

import io.github.starrockssync.client.api.DataSyncApi.ShowGaussMySqlJobInfoRequest;
import io.github.starrockssync.client.call.ApiRequest;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Polls a job until it has ended. */
final class JobPoll implements Poll<ShowGaussMySqlJobInfoResponse, GetJobInfoDetail> {
    private static final Logger LOGGER = System.getLogger("io.github.starrockssync.client");

    private final ApiRequest<ShowGaussMySqlJobInfoResponse> request;
    private final String jobId;
    private final WaitSettings settings;
    private final FailureTolerance tolerance;
    private volatile @Nullable GetJobInfoDetail seen;
    private volatile long knownAt;

    JobPoll(ShowGaussMySqlJobInfoRequest query, WaitSettings settings) {
        if (query.getId() == null) {
            throw new IllegalArgumentException("id of the job is missing");
        }
        // the caller may change the request
        this.request = query.toCall();
        this.jobId = query.getId();
        this.settings = settings;
        this.tolerance = new FailureTolerance();
        this.knownAt = settings.scheduler().nanoTime();
    }

    @Override
    public ApiRequest<ShowGaussMySqlJobInfoResponse> request() {
        return request;
    }

    @Override
    public Optional<GetJobInfoDetail> onResponse(ShowGaussMySqlJobInfoResponse response) {
        tolerance.reset();
        knownAt = settings.scheduler().nanoTime();
        GetJobInfoDetail job = response.getJob();
        if (job == null) {
            return Optional.empty();
        }
        boolean changed = !job.equals(seen);
        seen = job;
        if (changed) {
            tell(job);
        }
        if (is(job, StatusEnum.FAILED)) {
            throw new JobFailedException(jobId, job);
        }
        return is(job, StatusEnum.COMPLETED) ? Optional.of(job) : Optional.empty();
    }

    /** Ignores case, because the service does not always use the documented spelling. */
    private static boolean is(GetJobInfoDetail job, StatusEnum status) {
        return job.getStatus() != null && job.getStatus().getValue().equalsIgnoreCase(status.getValue());
    }

    private void tell(GetJobInfoDetail job) {
        try {
            settings.listener().changed(job);
        } catch (Throwable e) {
            LOGGER.log(Level.WARNING, () -> "a listener failed on job " + jobId, e);
        }
    }

    @Override
    public boolean tolerates(StarRocksSyncException failure) {
        return isUnknown(failure) ? isInGracePeriod() : tolerance.tolerates(failure);
    }

    /** Returns whether the job is unknown to the service, and not the operation to the gateway. */
    private static boolean isUnknown(StarRocksSyncException failure) {
        String code = failure.errorCode();
        return failure instanceof NotFoundException && (code == null || !code.startsWith("APIG"));
    }

    /** A new job may be unknown for a while, also after it was found, if a replica lags behind. */
    private boolean isInGracePeriod() {
        return settings.scheduler().nanoTime() - knownAt
                < PollLoop.nanos(settings.policy().notFoundGracePeriod());
    }

    @Override
    public StarRocksSyncException timedOut(Duration timeout, @Nullable StarRocksSyncException lastFailure) {
        return new JobTimedOutException(jobId, seen, timeout, lastFailure);
    }

    @Override
    public StarRocksSyncException interrupted(Exception cause) {
        return new JobWaitInterruptedException(jobId, seen, cause);
    }
}
