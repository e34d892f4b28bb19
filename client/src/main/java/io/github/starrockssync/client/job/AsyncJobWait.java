package io.github.starrockssync.client.job;

import io.github.starrockssync.client.call.ApiResponse;
import io.github.starrockssync.client.call.ApiSender;
import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.call.Scheduler;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.model.GetJobInfoDetail;
import io.github.starrockssync.client.model.ShowGaussMySqlJobInfoResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A wait that holds no thread. It ends as soon as its future is done, however that came. */
final class AsyncJobWait {
    private final JobPoll watch;
    private final ApiSender sender;
    private final CallOptions options;
    private final Scheduler scheduler;
    private final CompletableFuture<GetJobInfoDetail> result;
    private volatile @Nullable CompletableFuture<?> current;

    AsyncJobWait(
            JobPoll watch,
            ApiSender sender,
            CallOptions options,
            Scheduler scheduler,
            CompletableFuture<GetJobInfoDetail> result) {
        this.watch = watch;
        this.sender = sender;
        this.options = options;
        this.scheduler = scheduler;
        this.result = result;
        result.whenComplete((job, failure) -> cancelPoll());
    }

    void poll() {
        if (result.isDone()) {
            return;
        }
        try {
            CompletableFuture<ApiResponse<ShowGaussMySqlJobInfoResponse>> sent =
                    sender.sendAsync(watch.query(), watch.options(options));
            current = sent;
            if (result.isDone()) {
                cancelPoll();
            }
            sent.whenComplete(this::polled);
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    private void polled(@Nullable ApiResponse<ShowGaussMySqlJobInfoResponse> response, @Nullable Throwable failure) {
        if (result.isDone()) {
            return;
        }
        try {
            if (response == null) {
                missed(unwrapped(failure));
            } else if (watch.saw(response.value())) {
                result.complete(watch.seen());
                return;
            }
            if (!result.isDone()) {
                scheduler.schedule(watch.pause(), this::poll);
            }
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    private void missed(@Nullable Throwable failure) {
        if (failure instanceof StarRocksSyncException known) {
            watch.missed(known);
        } else {
            result.completeExceptionally(
                    failure == null ? new IllegalStateException("no response, no failure") : failure);
        }
    }

    private void cancelPoll() {
        CompletableFuture<?> running = current;
        if (running != null) {
            running.cancel(true);
        }
    }

    static @Nullable Throwable unwrapped(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
