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
final class JobFlight {
    private final JobWatch watch;
    private final ApiSender sender;
    private final CallOptions options;
    private final Scheduler scheduler;
    private final CompletableFuture<GetJobInfoDetail> landing;
    private volatile @Nullable CompletableFuture<?> underway;

    JobFlight(
            JobWatch watch,
            ApiSender sender,
            CallOptions options,
            Scheduler scheduler,
            CompletableFuture<GetJobInfoDetail> landing) {
        this.watch = watch;
        this.sender = sender;
        this.options = options;
        this.scheduler = scheduler;
        this.landing = landing;
        landing.whenComplete((job, failure) -> cancelLook());
    }

    void look() {
        if (landing.isDone()) {
            return;
        }
        try {
            CompletableFuture<ApiResponse<ShowGaussMySqlJobInfoResponse>> sent =
                    sender.sendAsync(watch.query(), watch.options(options));
            underway = sent;
            if (landing.isDone()) {
                cancelLook();
            }
            sent.whenComplete(this::looked);
        } catch (Throwable e) {
            landing.completeExceptionally(e);
        }
    }

    private void looked(@Nullable ApiResponse<ShowGaussMySqlJobInfoResponse> answer, @Nullable Throwable failure) {
        if (landing.isDone()) {
            return;
        }
        try {
            if (answer == null) {
                missed(unwrapped(failure));
            } else if (watch.saw(answer.value())) {
                landing.complete(watch.seen());
                return;
            }
            if (!landing.isDone()) {
                scheduler.schedule(watch.pause(), this::look);
            }
        } catch (Throwable e) {
            landing.completeExceptionally(e);
        }
    }

    private void missed(@Nullable Throwable failure) {
        if (failure instanceof StarRocksSyncException known) {
            watch.missed(known);
        } else {
            landing.completeExceptionally(
                    failure == null ? new IllegalStateException("no answer, no failure") : failure);
        }
    }

    private void cancelLook() {
        CompletableFuture<?> current = underway;
        if (current != null) {
            current.cancel(true);
        }
    }

    static @Nullable Throwable unwrapped(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
