package io.github.starrockssync.client.internal.http;

import io.github.starrockssync.client.call.ApiResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Drives a call without a thread of its own while it waits. It ends with its future, however that is completed. */
final class AsyncCall<T> {
    private final CallExecution<T> execution;
    private final CompletableFuture<ApiResponse<T>> result = new CompletableFuture<>();
    private final CompletableFuture<Void> timeout = new CompletableFuture<>();
    private volatile @Nullable CompletableFuture<WireResponse> exchange;

    AsyncCall(CallExecution<T> execution) {
        this.execution = execution;
    }

    CompletableFuture<ApiResponse<T>> send() {
        result.whenComplete((response, failure) -> end());
        // whatever else ends it: java.net.http, a credentials provider and an interceptor may each never return
        timeout.completeOnTimeout(null, execution.deadline.backstopNanos(), TimeUnit.NANOSECONDS)
                .thenRun(() -> fail(execution.timedOut()));
        startAttempt();
        return result;
    }

    /** On a thread that a credentials provider may block. */
    private void startAttempt() {
        execution.context.transport().threads().execute(this::attempt);
    }

    private void end() {
        execution.cancelled();
        timeout.cancel(false);
        CompletableFuture<WireResponse> current = exchange;
        if (current != null) {
            current.cancel(true);
        }
    }

    private void attempt() {
        if (result.isDone()) {
            return;
        }
        try {
            HttpTransport transport = execution.context.transport();
            if (transport.isClosed()) {
                throw execution.closed();
            }
            CompletableFuture<WireResponse> response = transport.send(execution.nextAttempt());
            response.orTimeout(HttpTransport.withGrace(execution.deadline.attemptNanos()), TimeUnit.NANOSECONDS);
            exchange = response;
            if (result.isDone()) {
                response.cancel(true);
            }
            response.whenComplete(this::onAttempted);
        } catch (Throwable e) {
            fail(e);
        }
    }

    private void onAttempted(@Nullable WireResponse response, @Nullable Throwable failure) {
        if (result.isDone()) {
            return;
        }
        try {
            AttemptOutcome<T> outcome =
                    response != null ? execution.onResponse(response) : execution.onFailure(failure);
            if (outcome instanceof AttemptOutcome.Success<T> success) {
                result.complete(success.response());
            } else if (outcome instanceof AttemptOutcome.Failure<T> failed) {
                result.completeExceptionally(failed.failure());
            } else {
                Duration delay = ((AttemptOutcome.Retry<T>) outcome).delay();
                execution.context.scheduler().schedule(delay, this::startAttempt);
            }
        } catch (Throwable e) {
            fail(e);
        }
    }

    /** The future is completed whatever an observer does. */
    private void fail(Throwable failure) {
        try {
            execution.failed(failure);
        } finally {
            result.completeExceptionally(failure);
        }
    }
}
