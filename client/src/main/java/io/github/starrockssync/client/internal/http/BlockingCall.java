package io.github.starrockssync.client.internal.http;

import io.github.starrockssync.client.call.ApiResponse;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Drives a call on the thread of its caller, so that stack traces lead there. */
final class BlockingCall<T> {
    private final CallExecution<T> execution;

    BlockingCall(CallExecution<T> execution) {
        this.execution = execution;
    }

    ApiResponse<T> send() {
        try {
            AttemptOutcome<T> outcome = attempt();
            while (outcome instanceof AttemptOutcome.Retry<T> retry) {
                sleep(retry.delay());
                outcome = attempt();
            }
            if (outcome instanceof AttemptOutcome.Failure<T> failure) {
                throw failure.failure();
            }
            return ((AttemptOutcome.Success<T>) outcome).response();
        } catch (RuntimeException | Error e) {
            execution.failed(e);
            throw e;
        }
    }

    private AttemptOutcome<T> attempt() {
        // a thread that is interrupted already would send first and notice then
        if (Thread.currentThread().isInterrupted()) {
            throw execution.interrupted(new InterruptedException("interrupted before sending"));
        }
        HttpTransport transport = execution.context.transport();
        if (transport.isClosed()) {
            throw execution.closed();
        }
        HttpRequest next = execution.nextAttempt();
        CompletableFuture<WireResponse> response = transport.send(next);
        try {
            return execution.onResponse(
                    response.get(HttpTransport.withGrace(execution.deadline.attemptNanos()), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            return execution.onFailure(e.getCause());
        } catch (TimeoutException e) {
            response.cancel(true);
            return execution.onFailure(e);
        } catch (InterruptedException e) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            throw execution.interrupted(e);
        }
    }

    private void sleep(Duration delay) {
        try {
            execution.context.scheduler().sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw execution.interrupted(e);
        }
    }
}
