package io.github.starrockssync.client.job;

import io.github.starrockssync.client.call.ApiResponse;
import io.github.starrockssync.client.call.ApiSender;
import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.call.Scheduler;
import io.github.starrockssync.client.error.StarRocksSyncException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Polls until there is a result, blocking or asynchronously.
 *
 * @param <R> Java type of the response to one poll
 * @param <T> Java type of the result
 */
final class PollLoop<R, T> {
    private static final Duration FINAL_POLL = Duration.ofSeconds(5);

    /** The default of a client. */
    private static final Duration MAX_POLL = Duration.ofMinutes(3);

    private final Poll<R, T> poll;
    private final ApiSender sender;
    private final CallOptions options;
    private final Scheduler scheduler;
    private final WaitPolicy policy;
    private final Duration timeout;
    private final long startedAt;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private @Nullable StarRocksSyncException lastFailure;
    private @Nullable Duration delay;
    private volatile @Nullable CompletableFuture<?> current;

    PollLoop(Poll<R, T> poll, WaitSettings settings, Duration timeout) {
        this.poll = poll;
        this.sender = settings.sender();
        this.options = settings.options();
        this.scheduler = settings.scheduler();
        this.policy = settings.policy();
        this.timeout = timeout;
        this.startedAt = scheduler.nanoTime();
    }

    T run() {
        try {
            for (Optional<T> found = pollOnce(); ; found = pollOnce()) {
                if (found.isPresent()) {
                    return found.get();
                }
                scheduler.sleep(pause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw poll.interrupted(e);
        }
    }

    private Optional<T> pollOnce() {
        R response;
        try {
            response = sender.send(poll.request(), pollOptions()).value();
        } catch (StarRocksSyncException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw poll.interrupted(e);
            }
            onFailure(e);
            return Optional.empty();
        }
        lastFailure = null;
        return poll.onResponse(response);
    }

    /** Stops polling when the future is completed in any way. */
    CompletableFuture<T> runAsync() {
        result.whenComplete((found, failure) -> cancelPoll());
        startPoll();
        return result;
    }

    private void startPoll() {
        if (result.isDone()) {
            return;
        }
        try {
            CompletableFuture<ApiResponse<R>> sent = sender.sendAsync(poll.request(), pollOptions());
            current = sent;
            if (result.isDone()) {
                cancelPoll();
            }
            sent.whenComplete(this::onPolled);
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    private void onPolled(@Nullable ApiResponse<R> response, @Nullable Throwable failure) {
        if (result.isDone()) {
            return;
        }
        try {
            if (response != null) {
                lastFailure = null;
                poll.onResponse(response.value()).ifPresent(result::complete);
            } else if (unwrapped(failure) instanceof StarRocksSyncException known) {
                onFailure(known);
            } else {
                result.completeExceptionally(unwrapped(failure));
            }
            if (!result.isDone()) {
                scheduler.schedule(pause(), this::startPoll);
            }
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    private void onFailure(StarRocksSyncException failure) {
        if (!poll.tolerates(failure)) {
            throw failure;
        }
        lastFailure = failure;
    }

    /** Limits a poll to the remaining time, and one that hangs to a part of it. */
    private CallOptions pollOptions() {
        if (!poll.isPartOfWait()) {
            return options;
        }
        Duration left = Duration.ofNanos(Math.max(nanosLeft(), FINAL_POLL.toNanos()));
        Duration own = options.callTimeout();
        if (own == null) {
            return left.compareTo(MAX_POLL) < 0 ? options.withCallTimeout(left) : options;
        }
        return own.compareTo(left) < 0 ? options : options.withCallTimeout(left);
    }

    /** Returns the delay before the next poll; throws if there is none. */
    private Duration pause() {
        long left = nanosLeft();
        if (left <= 0) {
            throw poll.timedOut(timeout, lastFailure);
        }
        if (lastFailure == null && poll.isIncomplete()) {
            return Duration.ZERO;
        }
        delay = policy.after(delay);
        return nanos(delay) < left ? delay : Duration.ofNanos(left);
    }

    private long nanosLeft() {
        return nanos(timeout) - (scheduler.nanoTime() - startedAt);
    }

    private void cancelPoll() {
        CompletableFuture<?> running = current;
        if (running != null) {
            running.cancel(true);
        }
    }

    static Throwable unwrapped(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause == null ? new IllegalStateException("neither a response nor a failure") : cause;
    }

    /** Avoids an overflow: a Duration may exceed the range of nanoseconds. */
    static long nanos(Duration duration) {
        return TimeUnit.NANOSECONDS.convert(duration);
    }
}
