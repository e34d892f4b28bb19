package io.github.starrockssync.client.internal.http;

import io.github.starrockssync.client.call.ApiCall;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.event.CallEvent;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The events of one call. One event ends them. */
final class CallEvents {
    private final CallContext context;
    private final CallEvent.Call call;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final long startedAt;
    private volatile long attemptStartedAt;

    CallEvents(ApiCall<?> call, CallContext context) {
        this.context = context;
        this.call = new CallEvent.Call(
                call.operationId(),
                call.method(),
                call.path(),
                context.requests().host());
        this.startedAt = context.scheduler().nanoTime();
    }

    void started() {
        context.observer().on(new CallEvent.Started(call));
    }

    void attemptStarted(int attempt) {
        attemptStartedAt = context.scheduler().nanoTime();
        context.observer().on(new CallEvent.AttemptStarted(call, attempt));
    }

    void responseReceived(int attempt, WireResponse response) {
        context.observer()
                .on(new CallEvent.ResponseReceived(
                        call, attempt, response.status(), response.header("X-Request-Id"), since(attemptStartedAt)));
    }

    void willRetry(int attempt, StarRocksSyncException failure, Duration delay) {
        context.observer().on(new CallEvent.WillRetry(call, attempt, failure, delay));
    }

    void ended(int attempt, int status, @Nullable String requestId, @Nullable Throwable failure) {
        if (ended.compareAndSet(false, true)) {
            context.observer().on(new CallEvent.Ended(call, attempt, status, requestId, failure, since(startedAt)));
        }
    }

    void cancelled(int attempt) {
        if (ended.compareAndSet(false, true)) {
            context.observer().on(new CallEvent.Cancelled(call, attempt, since(startedAt)));
        }
    }

    boolean haveEnded() {
        return ended.get();
    }

    private Duration since(long nanoTime) {
        return Duration.ofNanos(context.scheduler().nanoTime() - nanoTime);
    }
}
