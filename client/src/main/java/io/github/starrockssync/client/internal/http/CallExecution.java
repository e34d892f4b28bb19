package io.github.starrockssync.client.internal.http;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.call.ApiCall;
import io.github.starrockssync.client.call.ApiResponse;
import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.error.AuthenticationException;
import io.github.starrockssync.client.error.CredentialsException;
import io.github.starrockssync.client.error.FailedCall;
import io.github.starrockssync.client.error.RawResponse;
import io.github.starrockssync.client.error.ServiceResponseException;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.error.TransportException;
import io.github.starrockssync.client.internal.auth.OutgoingRequest;
import io.github.starrockssync.client.internal.auth.RequestAuthorizer;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call from its first attempt to its end: what to send next, and what follows from what came back. It neither sends nor
 * waits, so that {@link BlockingCall} and {@link AsyncCall} can both drive it.
 *
 * @param <T> Java type of the response
 */
final class CallExecution<T> {
    /** All that java.net.http lets through of an API gateway's 401 once it has an authenticator, be it for a proxy. */
    private static final String HIDDEN_401 = "WWW-Authenticate header missing";

    private final ApiCall<T> call;
    final CallContext context;
    private final RequestFactory.Prepared request;
    private final CallCredentials credentials;
    final CallDeadline deadline;
    private final RetryDecision retries;
    private final CallEvents events;
    private final boolean idempotent;
    private final List<StarRocksSyncException> failures = new ArrayList<>();
    private volatile int attempt;
    private volatile boolean inFlight;
    private volatile boolean mayHaveBeenApplied;

    /** Encodes the call. Nothing of the caller's is read later. */
    CallExecution(ApiCall<T> call, CallOptions options, CallContext context) {
        this.call = call;
        this.context = context;
        this.request = context.requests().prepare(call, options.request());
        this.credentials = new CallCredentials(
                options.request().credentials() == null
                        ? context.credentials()
                        : options.request().credentials(),
                context.projectLookup(),
                call.operationId());
        this.deadline = new CallDeadline(
                requireNonNull(options.callTimeout()), requireNonNull(options.attemptTimeout()), context.scheduler());
        this.retries = new RetryDecision(requireNonNull(options.retryPolicy()), context, deadline);
        this.events = new CallEvents(call, context);
        this.idempotent = options.idempotent() != null
                ? options.idempotent()
                : call.method().equals("GET") || call.method().equals("HEAD");
        events.started();
    }

    /** Starts an attempt. Each authenticates with the current date. */
    HttpRequest nextAttempt() {
        Credentials current;
        OutgoingRequest completed;
        try {
            current = credentials.next();
            completed = request.complete(request.lacksProject() ? credentials.project() : null);
        } catch (CredentialsException e) {
            throw cutShort(e);
        }
        attempt++;
        OutgoingRequest intercepted = Interception.of(context.interceptor(), completed, call.operationId(), attempt);
        OutgoingRequest authorized = ((RequestAuthorizer) current)
                .authorize(intercepted, context.clock().instant());
        HttpRequest next = authorized.toHttp(deadline.startAttempt());
        events.attemptStarted(attempt);
        inFlight = true;
        return next;
    }

    /** A whole response came. */
    AttemptOutcome<T> onResponse(WireResponse received) {
        inFlight = false;
        events.responseReceived(attempt, received);
        try {
            ApiResponse<T> response = ResponseReader.read(
                    failedCall(), call.responseType(), received, context.clock().instant());
            context.budget().succeeded(attempt);
            events.ended(attempt, response.status(), response.requestId(), null);
            return new AttemptOutcome.Success<>(response);
        } catch (AuthenticationException e) {
            return onRejectedCredentials(e);
        } catch (ServiceResponseException e) {
            return onFailure(e, e.retryAfter());
        }
    }

    /** No whole response came. */
    AttemptOutcome<T> onFailure(Throwable cause) {
        inFlight = false;
        if (cause instanceof Error error) {
            throw error;
        }
        if (String.valueOf(cause.getMessage()).startsWith(HIDDEN_401)) {
            RawResponse bare = RawResponse.empty(401, context.clock().instant());
            return onFailure(ServiceResponseException.of(failedCall(), bare), null);
        }
        return onFailure(TransportException.of(failedCall(), deadline.translated(cause)), null);
    }

    private AttemptOutcome<T> onRejectedCredentials(AuthenticationException failure) {
        try {
            if (retries.mayRenewCredentials(attempt) && credentials.renew()) {
                return retry(failure, Duration.ZERO);
            }
        } catch (CredentialsException e) {
            failure.addSuppressed(e);
        }
        return onFailure(failure, null);
    }

    private AttemptOutcome<T> onFailure(StarRocksSyncException failure, @Nullable Duration retryAfter) {
        mayHaveBeenApplied = failure.mayHaveBeenApplied();
        Duration delay = retries.delay(failure, attempt, retryAfter);
        return delay == null ? new AttemptOutcome.Failure<>(end(failure)) : retry(failure, delay);
    }

    private AttemptOutcome<T> retry(StarRocksSyncException failure, Duration delay) {
        failures.add(failure);
        events.willRetry(attempt, failure, delay);
        return new AttemptOutcome.Retry<>(delay);
    }

    /** The calling thread was interrupted, during an attempt or outside of one. */
    StarRocksSyncException interrupted(InterruptedException cause) {
        return end(
                inFlight
                        ? TransportException.of(failedCall(), cause)
                        : TransportException.notSent(failedCall(), cause));
    }

    /** The time of the call is over, whatever it was waiting for. */
    StarRocksSyncException timedOut() {
        mayHaveBeenApplied |= inFlight;
        return end(TransportException.timedOut(failedCall(), deadline.callTimedOut()));
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

    /** The call ends with a failure that is neither a response nor one of the network. Does nothing if it has ended. */
    void failed(Throwable failure) {
        if (failure instanceof StarRocksSyncException known) {
            end(known);
        }
        events.ended(attempt, 0, null, failure);
    }

    /** The caller cancelled the future. */
    void cancelled() {
        events.cancelled(attempt);
    }

    private StarRocksSyncException end(StarRocksSyncException failure) {
        if (!events.haveEnded()) {
            failures.forEach(failure::addSuppressed);
        }
        events.ended(attempt, failure.status(), failure.requestId(), failure);
        return failure;
    }

    private FailedCall failedCall() {
        return new FailedCall(call.operationId(), context.requests().host(), attempt, idempotent, mayHaveBeenApplied);
    }
}
