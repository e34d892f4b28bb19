package io.github.starrockssync.client;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.client.call.ApiCall;
import io.github.starrockssync.client.call.ApiResponse;
import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.error.CredentialsException;
import io.github.starrockssync.client.error.FailedCall;
import io.github.starrockssync.client.error.RawResponse;
import io.github.starrockssync.client.error.ServerErrorException;
import io.github.starrockssync.client.error.ServiceResponseException;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.error.TransportException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One call from its first attempt to its end: what to send next, and what follows from what came back. It waits for
 * nothing itself, so that {@link Exchange} can drive it with and without blocking a thread.
 *
 * @param <T> Java type of the response
 */
final class CallRun<T> {
    /** All that java.net.http lets through of an API gateway's 401 once it has an authenticator, be it for a proxy. */
    private static final String HIDDEN_401 = "WWW-Authenticate header missing";

    private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

    private final ApiCall<T> call;
    private final OutgoingRequest request;
    private final CallContext context;
    private final CallEvent.Call event;
    private final RetryPolicy policy;
    private final Duration attemptTimeout;
    private final Duration callTimeout;
    private final boolean idempotent;
    private final long startedAt;
    private final List<StarRocksSyncException> failures = new ArrayList<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile int attempt;
    private long attemptStartedAt;
    private long attemptNanos;
    private long attemptDeadline;
    private boolean maybeCarriedOut;

    CallRun(ApiCall<T> call, OutgoingRequest request, CallOptions options, CallContext context) {
        this.call = call;
        this.request = request;
        this.context = context;
        this.event = new CallEvent.Call(call.operationId(), call.method(), call.path(), request.host());
        this.policy = requireNonNull(options.retryPolicy());
        this.attemptTimeout = requireNonNull(options.attemptTimeout());
        this.callTimeout = requireNonNull(options.callTimeout());
        this.idempotent = options.idempotent() != null
                ? options.idempotent()
                : call.method().equals("GET") || call.method().equals("HEAD");
        this.startedAt = context.scheduler().nanoTime();
    }

    /** Starts an attempt. Each proves the caller with the date of now. */
    HttpRequest next() {
        Credentials credentials = credentials();
        attempt++;
        attemptStartedAt = context.scheduler().nanoTime();
        attemptNanos = Math.max(1, Math.min(nanos(attemptTimeout), nanosLeft()));
        HttpRequest authorized =
                toHttp(credentials.authorize(request, context.clock().instant()));
        tell(new CallEvent.AttemptStarted(event, attempt));
        attemptDeadline = System.nanoTime() + attemptNanos;
        return authorized;
    }

    private Credentials credentials() {
        try {
            return context.credentials().credentials();
        } catch (CredentialsException e) {
            throw cutShort(e);
        }
    }

    private HttpRequest toHttp(OutgoingRequest authorized) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(authorized.uri())
                .timeout(Duration.ofNanos(attemptNanos))
                .method(
                        authorized.method(),
                        authorized.body().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(authorized.body()));
        authorized.headers().forEach(builder::header);
        return builder.build();
    }

    /** Time left for the attempt, in real time as the HTTP client measures it. Not positive once it is over. */
    long attemptNanosLeft() {
        return attemptDeadline - System.nanoTime();
    }

    /** A whole response came. */
    Verdict<T> onResponse(WireResponse received) {
        String requestId = received.header("X-Request-Id");
        tell(new CallEvent.ResponseReceived(event, attempt, received.status(), requestId, since(attemptStartedAt)));
        try {
            ApiResponse<T> response = ResponseReader.read(
                    failedCall(), call.responseType(), received, context.clock().instant());
            context.budget().succeeded(attempt);
            end(response.status(), response.requestId(), null);
            return new Verdict.Success<>(response);
        } catch (ServiceResponseException e) {
            maybeCarriedOut |= e instanceof ServerErrorException failure && failure.maybeCarriedOut();
            return failed(e, e.retryAfter());
        }
    }

    /** No response came, or only a part of one. */
    Verdict<T> onFailure(Throwable cause) {
        if (String.valueOf(cause.getMessage()).startsWith(HIDDEN_401)) {
            RawResponse bare =
                    new RawResponse(401, NO_HEADERS, "", context.clock().instant());
            return failed(ServiceResponseException.of(failedCall(), bare), null);
        }
        TransportException failure =
                TransportException.of(failedCall(), isTimeout(cause) ? timeout(cause) : cause, maybeCarriedOut);
        maybeCarriedOut = failure.maybeSent();
        return failed(failure, null);
    }

    private Verdict<T> failed(StarRocksSyncException failure, @Nullable Duration retryAfter) {
        Duration delay = delay(failure, retryAfter);
        if (delay == null) {
            return new Verdict.Failure<>(end(failure));
        }
        failures.add(failure);
        tell(new CallEvent.WillRetry(event, attempt, failure, delay));
        return new Verdict.Again<>(delay);
    }

    /** ResponseReader {@code null} if there is to be no other attempt. */
    private @Nullable Duration delay(StarRocksSyncException failure, @Nullable Duration retryAfter) {
        if (!failure.isRetryable() || attempt >= policy.maxAttempts()) {
            return null;
        }
        Duration delay = context.backoff().after(attempt, policy, retryAfter);
        return nanos(delay) < nanosLeft() && context.budget().spend() ? delay : null;
    }

    /** The calling thread is wanted elsewhere, during an attempt or outside of one. */
    StarRocksSyncException interrupted(InterruptedException cause, boolean sending) {
        return end(
                sending || maybeCarriedOut
                        ? TransportException.of(failedCall(), cause, true)
                        : TransportException.notSent(failedCall(), cause));
    }

    /** The client was closed before the next attempt. */
    RuntimeException closed() {
        return cutShort(new IllegalStateException("client is closed"));
    }

    /** There is no next attempt. What the service did last tells the caller more than why it is not asked again. */
    private RuntimeException cutShort(RuntimeException reason) {
        if (failures.isEmpty()) {
            return reason;
        }
        StarRocksSyncException last = failures.remove(failures.size() - 1);
        failures.forEach(last::addSuppressed);
        failures.clear();
        last.addSuppressed(reason);
        return last;
    }

    /** The call ends with a failure that is no response and no matter of the network. Does nothing if it has ended. */
    void broken(Throwable failure) {
        if (failure instanceof StarRocksSyncException known) {
            end(known);
        } else {
            end(0, null, failure);
        }
    }

    /** The caller lost interest. */
    void cancelled() {
        if (ended.compareAndSet(false, true)) {
            tell(new CallEvent.Cancelled(event, attempt, since(startedAt)));
        }
    }

    private StarRocksSyncException end(StarRocksSyncException failure) {
        if (!ended.get()) {
            failures.forEach(failure::addSuppressed);
        }
        end(failure.status(), failure.requestId(), failure);
        return failure;
    }

    private void end(int status, @Nullable String requestId, @Nullable Throwable failure) {
        if (ended.compareAndSet(false, true)) {
            tell(new CallEvent.Ended(event, attempt, status, requestId, failure, since(startedAt)));
        }
    }

    private void tell(CallEvent happened) {
        context.observer().on(happened);
    }

    private FailedCall failedCall() {
        return new FailedCall(call.operationId(), attempt, idempotent);
    }

    /** Whether the time for the head or for the body ran out; that for the connection says so itself. */
    private static boolean isTimeout(Throwable cause) {
        return cause instanceof TimeoutException
                || cause.getCause() instanceof TimeoutException
                || cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException);
    }

    private HttpTimeoutException timeout(Throwable cause) {
        HttpTimeoutException timeout = new HttpTimeoutException("no complete response within "
                + (attemptNanos < nanos(attemptTimeout) ? "the call's " + callTimeout : attemptTimeout));
        timeout.initCause(cause);
        return timeout;
    }

    private long nanosLeft() {
        return nanos(callTimeout) - (context.scheduler().nanoTime() - startedAt);
    }

    private Duration since(long nanoTime) {
        return Duration.ofNanos(context.scheduler().nanoTime() - nanoTime);
    }

    /** A Duration may be longer than nanoseconds can count. */
    private static long nanos(Duration duration) {
        return TimeUnit.NANOSECONDS.convert(duration);
    }
}
