package io.github.starrockssync.client;

import io.github.starrockssync.client.call.Answer;
import io.github.starrockssync.client.call.Waiting;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Drives calls through the HTTP client: holding the caller's thread, or no thread at all. */
final class Exchange {
    private final AtomicReference<@Nullable HttpClient> http;
    private final Waiting waiting;

    Exchange(HttpClient http, Waiting waiting) {
        this.http = new AtomicReference<>(http);
        this.waiting = waiting;
    }

    /** Works on the caller's thread, so that stack traces lead to the caller. */
    <T> Answer<T> send(CallRun<T> run) {
        boolean sending = false;
        try {
            while (true) {
                refuseInterrupted();
                sending = true;
                Verdict<T> verdict = attempt(run);
                sending = false;
                if (verdict instanceof Verdict.Success<T> success) {
                    return success.answer();
                }
                if (verdict instanceof Verdict.Failure<T> failure) {
                    throw failure.failure();
                }
                waiting.sleep(((Verdict.Again<T>) verdict).delay());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw run.interrupted(e, sending);
        }
    }

    /** The HTTP client would send first and look then. */
    private static void refuseInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before sending");
        }
    }

    private <T> Verdict<T> attempt(CallRun<T> run) throws InterruptedException {
        HttpResponse<AnswerBody> response;
        try {
            response = open(run).send(run.next(), run.body());
        } catch (IOException e) {
            return run.failed(e);
        }
        return run.answered(response);
    }

    private HttpClient open(CallRun<?> run) {
        HttpClient open = http.get();
        if (open == null) {
            throw run.closed();
        }
        return open;
    }

    <T> CompletableFuture<Answer<T>> sendAsync(CallRun<T> run) {
        Flight<T> flight = new Flight<>(run);
        flight.attempt();
        return flight.landing;
    }

    void close() {
        HttpClient open = http.getAndSet(null);
        // java.net.http clients can be closed since Java 21; before, the garbage collector ends their thread
        if (open instanceof AutoCloseable closeable) {
            closeQuietly(closeable);
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException("HTTP client cannot be closed", e);
        }
    }

    /** A call that holds no thread while it waits. */
    private final class Flight<T> {
        private final CallRun<T> run;
        private final CompletableFuture<Answer<T>> landing = new CompletableFuture<>();
        private volatile @Nullable CompletableFuture<?> exchange;

        Flight(CallRun<T> run) {
            this.run = run;
            landing.whenComplete((answer, failure) -> {
                run.cancelled();
                cancelExchange();
            });
        }

        private void attempt() {
            if (landing.isDone()) {
                return;
            }
            try {
                CompletableFuture<HttpResponse<AnswerBody>> sent = open(run).sendAsync(run.next(), run.body());
                exchange = sent;
                if (landing.isDone()) {
                    cancelExchange();
                }
                sent.whenComplete(this::attempted);
            } catch (RuntimeException e) {
                landing.completeExceptionally(run.broken(e));
            }
        }

        private void attempted(@Nullable HttpResponse<AnswerBody> response, @Nullable Throwable failure) {
            if (landing.isDone()) {
                return;
            }
            try {
                proceed(response != null ? run.answered(response) : run.failed(unwrapped(failure)));
            } catch (RuntimeException e) {
                landing.completeExceptionally(run.broken(e));
            }
        }

        private void proceed(Verdict<T> verdict) {
            if (verdict instanceof Verdict.Success<T> success) {
                landing.complete(success.answer());
            } else if (verdict instanceof Verdict.Failure<T> failure) {
                landing.completeExceptionally(failure.failure());
            } else {
                waiting.later(((Verdict.Again<T>) verdict).delay(), this::attempt);
            }
        }

        private void cancelExchange() {
            CompletableFuture<?> current = exchange;
            if (current != null) {
                current.cancel(true);
            }
        }

        private static Throwable unwrapped(@Nullable Throwable failure) {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            return cause == null ? new IOException("no answer and no failure") : cause;
        }
    }
}
