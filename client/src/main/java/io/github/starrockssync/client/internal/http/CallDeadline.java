package io.github.starrockssync.client.internal.http;

import io.github.starrockssync.client.call.Scheduler;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The time of a call, and that of its current attempt. */
final class CallDeadline {
    /** Less is not worth an attempt, which would turn a clear refusal into a time-out. */
    private static final Duration MIN_ATTEMPT = Duration.ofSeconds(1);

    private static final Duration BACKSTOP_GRACE = Duration.ofMillis(200);

    private final Duration callTimeout;
    private final Duration attemptTimeout;
    private final Scheduler scheduler;
    private final long startedAt;
    private volatile long attemptNanos;

    CallDeadline(Duration callTimeout, Duration attemptTimeout, Scheduler scheduler) {
        this.callTimeout = callTimeout;
        this.attemptTimeout = attemptTimeout;
        this.scheduler = scheduler;
        this.startedAt = scheduler.nanoTime();
    }

    /** Returns how long the attempt that starts now may take. */
    Duration startAttempt() {
        attemptNanos = Math.max(1, Math.min(nanos(attemptTimeout), nanosLeft()));
        return Duration.ofNanos(attemptNanos);
    }

    /** Returns the time of the current attempt. */
    long attemptNanos() {
        return attemptNanos;
    }

    /** Returns when to end a call that its attempts did not end: a little later than they would. */
    long backstopNanos() {
        return nanos(callTimeout.plus(BACKSTOP_GRACE));
    }

    /** Whether a wait and a worthwhile attempt after it fit into what is left of the call. */
    boolean hasTimeFor(Duration delay) {
        long attempt = Math.min(nanos(MIN_ATTEMPT), Math.min(nanos(attemptTimeout), nanos(callTimeout)));
        return nanos(delay) < nanosLeft() && nanosLeft() - nanos(delay) >= attempt;
    }

    /** Turns whatever stands for a time-out into one that says which limit was reached; anything else stays as it is. */
    Throwable translated(Throwable cause) {
        return cause instanceof HttpConnectTimeoutException
                        || Stream.iterate(cause, each -> each != null, Throwable::getCause)
                                .noneMatch(each ->
                                        each instanceof TimeoutException || each instanceof HttpTimeoutException)
                ? cause
                : timeout(
                        attemptNanos < nanos(attemptTimeout) ? "the call's " + callTimeout : attemptTimeout.toString(),
                        cause);
    }

    HttpTimeoutException callTimedOut() {
        return timeout("the call's " + callTimeout, null);
    }

    private static HttpTimeoutException timeout(String limit, @Nullable Throwable cause) {
        HttpTimeoutException timeout = new HttpTimeoutException("no complete response within " + limit);
        timeout.initCause(cause);
        return timeout;
    }

    private long nanosLeft() {
        return nanos(callTimeout) - (scheduler.nanoTime() - startedAt);
    }

    /** A Duration may be longer than nanoseconds can count. */
    static long nanos(Duration duration) {
        return TimeUnit.NANOSECONDS.convert(duration);
    }
}
