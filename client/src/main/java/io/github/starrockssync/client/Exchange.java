package io.github.starrockssync.client;

import io.github.starrockssync.client.call.Answer;
import io.github.starrockssync.client.call.Waiting;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Drives calls through the HTTP client: holding the caller's thread, or no thread at all. */
final class Exchange {
    private final Connections connections;
    private final Waiting waiting;

    Exchange(Connections connections, Waiting waiting) {
        this.connections = connections;
        this.waiting = waiting;
    }

    /** Works on the caller's thread, so that stack traces lead to the caller. */
    <T> Answer<T> send(CallRun<T> run) {
        try {
            return answer(run);
        } catch (RuntimeException | Error e) {
            run.broken(e);
            throw e;
        }
    }

    private <T> Answer<T> answer(CallRun<T> run) {
        Verdict<T> verdict = attempt(run);
        while (verdict instanceof Verdict.Again<T> again) {
            pause(run, again.delay());
            verdict = attempt(run);
        }
        if (verdict instanceof Verdict.Failure<T> failure) {
            throw failure.failure();
        }
        return ((Verdict.Success<T>) verdict).answer();
    }

    private <T> Verdict<T> attempt(CallRun<T> run) {
        HttpResponse<AnswerBody> response;
        // the HTTP client would send first and look then
        boolean sending = !Thread.currentThread().isInterrupted();
        try {
            if (!sending) {
                throw new InterruptedException("interrupted before sending");
            }
            response = open(run).send(run.next(), run.body());
        } catch (IOException e) {
            return run.unanswered(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw run.interrupted(e, sending);
        }
        return run.answered(response);
    }

    private void pause(CallRun<?> run, Duration delay) {
        try {
            waiting.sleep(delay);
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

    <T> CompletableFuture<Answer<T>> sendAsync(CallRun<T> run) {
        Flight<T> flight = new Flight<>(run);
        flight.attempt();
        return flight.landing;
    }

    void close() {
        connections.close();
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
            } catch (Throwable e) {
                crash(e);
            }
        }

        private void attempted(@Nullable HttpResponse<AnswerBody> response, @Nullable Throwable failure) {
            if (landing.isDone()) {
                return;
            }
            try {
                if (response != null) {
                    proceed(run.answered(response));
                } else {
                    unanswered(unwrapped(failure));
                }
            } catch (Throwable e) {
                crash(e);
            }
        }

        private void unanswered(Throwable cause) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                proceed(run.unanswered(cause));
            } else {
                crash(cause);
            }
        }

        /** Whatever comes up, somebody waits for the future. */
        private void crash(Throwable failure) {
            try {
                run.broken(failure);
            } finally {
                landing.completeExceptionally(failure);
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
