package io.github.starrockssync.client.job;

import io.github.starrockssync.client.api.DataSyncApi.ShowGaussMySqlJobInfoRequest;
import io.github.starrockssync.client.call.ApiCall;
import io.github.starrockssync.client.error.ConfigurationRejectedException;
import io.github.starrockssync.client.internal.http.Json;
import io.github.starrockssync.client.model.GetJobInfoDetail;
import io.github.starrockssync.client.model.Language;
import io.github.starrockssync.client.model.ModifyDataSyncResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A change and the wait for its job.
 *
 * @param <R> Java type of the response
 */
final class SentChange<R> {
    private static final String JOB_ID = "job_id";

    private final ApiCall<R> change;
    private final JobWaiter waiter;
    private final WaitSettings settings;

    SentChange(ApiCall<R> change, JobWaiter waiter, WaitSettings settings) {
        if (!Json.hasProperty(change.responseType(), JOB_ID)) {
            throw new IllegalArgumentException(change.operationId() + " starts no job");
        }
        this.change = change;
        this.waiter = waiter;
        this.settings = settings;
    }

    GetJobInfoDetail await() {
        return waiter.waitFor(jobQuery(sending().run()));
    }

    CompletableFuture<GetJobInfoDetail> awaitAsync() {
        CompletableFuture<GetJobInfoDetail> result = new CompletableFuture<>();
        cancelWith(result, sending().runAsync().whenComplete((response, failure) -> {
            if (failure != null) {
                result.completeExceptionally(PollLoop.unwrapped(failure));
            } else {
                startWait(response, result);
            }
        }));
        return result;
    }

    private void startWait(R response, CompletableFuture<GetJobInfoDetail> result) {
        try {
            cancelWith(result, waiter.waitForAsync(jobQuery(response)).whenComplete((job, failure) -> {
                if (failure != null) {
                    result.completeExceptionally(PollLoop.unwrapped(failure));
                } else {
                    result.complete(job);
                }
            }));
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    private static void cancelWith(CompletableFuture<?> result, CompletableFuture<?> step) {
        result.whenComplete((job, failure) -> step.cancel(true));
    }

    private PollLoop<R, R> sending() {
        Duration conflictTimeout = settings.policy().conflictTimeout();
        return new PollLoop<>(new ConflictPoll<>(change, !conflictTimeout.isZero()), settings, conflictTimeout);
    }

    /** The job belongs to the project of the change. */
    private ShowGaussMySqlJobInfoRequest jobQuery(R response) {
        String jobId = Json.text(response, JOB_ID);
        if (jobId.isEmpty()) {
            throw response instanceof ModifyDataSyncResponse modified
                    ? new ConfigurationRejectedException(modified)
                    : new IllegalStateException(change.operationId() + ": the response has no " + JOB_ID);
        }
        return new ShowGaussMySqlJobInfoRequest()
                .withProjectId(change.pathParameters().get("project_id"))
                .withXLanguage(Language.fromValue(change.headers().get("X-Language")))
                .withId(jobId);
    }
}
