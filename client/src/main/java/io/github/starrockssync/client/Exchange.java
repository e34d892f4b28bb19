package io.github.starrockssync.client;

import io.github.starrockssync.client.call.ApiResponse;
import io.github.starrockssync.client.call.Scheduler;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Drives calls through the HTTP client: holding the caller's thread, or no thread at all. */
final class Exchange {
    private final Connections connections;
    private final Scheduler scheduler;

    Exchange(Connections connections, Scheduler scheduler) {
        this.connections = connections;
        this.scheduler = scheduler;
    }

    /** Works on the caller's thread, so that stack traces lead to the caller. */
    <T> ApiResponse<T> send(CallRun<T> run) {
        try {
            return response(run);
        } catch (RuntimeException | Error e) {
            run.broken(e);
            throw e;
        }
    }

    private <T> ApiResponse<T> response(CallRun<T> run) {
        Verdict<T> verdict = attempt(run);
        while (verdict instanceof Verdict.Again<T> again) {
            pause(run, again.delay());
            verdict = attempt(run);
        }
        if (verdict instanceof Verdict.Failure<T> failure) {
            throw failure.failure();
        }
        return ((Verdict.Success<T>) verdict).response();
    }

    private <T> Verdict<T> attempt(CallRun<T> run) {
        WireResponse response;
        // the HTTP client would send first and look then
        boolean sending = !Thread.currentThread().isInterrupted();
        AttemptBody body = new AttemptBody();
        try {
            if (!sending) {
                throw new InterruptedException("interrupted before sending");
            }
            HttpResponse<CompletableFuture<ResponseBody>> head = open(run).send(run.next(), body);
            response = WireResponse.of(head, awaited(head.body(), run.attemptNanosLeft()));
        } catch (IOException | TimeoutException e) {
            return run.onFailure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw run.interrupted(e, sending);
        } finally {
            // ends the exchange if it is not over
            body.abandon();
        }
        return run.onResponse(response);
    }

    /** The rest of the attempt, which most often is over when the head is there. */
    private static ResponseBody awaited(CompletableFuture<ResponseBody> body, long nanos)
            throws IOException, InterruptedException, TimeoutException {
        try {
            return body.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        }
    }

    private void pause(CallRun<?> run, Duration delay) {
        try {
            scheduler.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw run.interrupted(e, false);
        }
    }

    private HttpClient open(CallRun<?> run) {
        HttpClient open = connections.open();
        if (open == null) {
            throw run.closed();
        }
        return open;
    }

    <T> CompletableFuture<ApiResponse<T>> sendAsync(CallRun<T> run) {
        Flight<T> flight = new Flight<>(run);
        flight.attempt();
        return flight.result;
    }

    void close() {
        connections.close();
    }

    /** A call that holds no thread while it waits. */
    private final class Flight<T> {
        private final CallRun<T> run;
        private final CompletableFuture<ApiResponse<T>> result = new CompletableFuture<>();
        private volatile @Nullable CompletableFuture<?> exchange;
        private volatile AttemptBody body = new AttemptBody();

        Flight(CallRun<T> run) {
            this.run = run;
            result.whenComplete((response, failure) -> {
                run.cancelled();
                cancelExchange();
            });
        }

        private void attempt() {
            if (result.isDone()) {
                return;
            }
            try {
                body = new AttemptBody();
                CompletableFuture<HttpResponse<CompletableFuture<ResponseBody>>> sent =
                        connections.sendAsync(open(run), run.next(), body);
                underWay(sent);
                sent.whenComplete(this::begun);
            } catch (Throwable e) {
                crash(e);
            }
        }

        /** From now on this is to be cancelled if the caller loses interest. */
        private void underWay(CompletableFuture<?> part) {
            exchange = part;
            if (result.isDone()) {
                cancelExchange();
            }
        }

        private void begun(@Nullable HttpResponse<CompletableFuture<ResponseBody>> head, @Nullable Throwable failure) {
            if (head == null) {
                attempted(null, failure);
                return;
            }
            CompletableFuture<ResponseBody> rest = head.body();
            underWay(rest);
            BiConsumer<ResponseBody, Throwable> end =
                    (all, broken) -> attempted(all == null ? null : WireResponse.of(head, all), broken);
            if (rest.isDone()) {
                rest.whenComplete(end);
            } else {
                // off the thread that reads for all calls
                rest.orTimeout(run.attemptNanosLeft(), TimeUnit.NANOSECONDS).whenCompleteAsync(end);
            }
        }

        private void attempted(@Nullable WireResponse response, @Nullable Throwable failure) {
            if (result.isDone()) {
                return;
            }
            try {
                if (response != null) {
                    proceed(run.onResponse(response));
                } else {
                    onFailure(unwrapped(failure));
                }
            } catch (Throwable e) {
                crash(e);
            }
        }

        private void onFailure(Throwable cause) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                proceed(run.onFailure(cause));
            } else {
                crash(cause);
            }
        }

        /** Whatever comes up, somebody waits for the future. */
        private void crash(Throwable failure) {
            try {
                run.broken(failure);
            } finally {
                result.completeExceptionally(failure);
            }
        }

        private void proceed(Verdict<T> verdict) {
            if (verdict instanceof Verdict.Success<T> success) {
                result.complete(success.response());
            } else if (verdict instanceof Verdict.Failure<T> failure) {
                result.completeExceptionally(failure.failure());
            } else {
                scheduler.schedule(((Verdict.Again<T>) verdict).delay(), this::attempt);
            }
        }

        private void cancelExchange() {
            CompletableFuture<?> current = exchange;
            if (current != null) {
                current.cancel(true);
            }
            body.abandon();
        }

        private static Throwable unwrapped(@Nullable Throwable failure) {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            return cause == null ? new IOException("no response and no failure") : cause;
        }
    }
}
