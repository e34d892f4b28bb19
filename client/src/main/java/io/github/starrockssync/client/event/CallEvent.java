package io.github.starrockssync.client.event;

import io.github.starrockssync.client.error.StarRocksSyncException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An event in the lifecycle of a call. The events of a call are sequential: the first is {@link Started}, the last {@link Ended} or
 * {@link Cancelled}. If a call is cancelled by another thread during a step, the event of that step may be concurrent with {@link
 * Cancelled} or follow it. A request with an invalid parameter has no events.
 *
 * <p>Events contain no headers, bodies or parameters of the request. Immutable.
 */
public sealed interface CallEvent {

    /**
     * Returns the call.
     *
     * @return the same object for all events of a call, and another for every other call
     */
    Call call();

    /**
     * Returns the number of the current or last attempt.
     *
     * @return the number, from 1; 0 if the call ended before the first
     */
    int attempt();

    /** A call. Compared by identity, so that observers can use it as a key. */
    final class Call {
        private final String operationId;
        private final String method;
        private final String path;
        private final String host;

        /**
         * Creates a call, for tests of observers.
         *
         * @param operationId the contract's operationId
         * @param method the HTTP method in upper case
         * @param path the path with the names of its parameters in braces
         * @param host host, and port unless the scheme implies it
         */
        public Call(String operationId, String method, String path, String host) {
            this.operationId = operationId;
            this.method = method;
            this.path = path;
            this.host = host;
        }

        /**
         * Returns the operation.
         *
         * @return the contract's operationId
         */
        public String operationId() {
            return operationId;
        }

        /**
         * Returns the HTTP method.
         *
         * @return the method in upper case
         */
        public String method() {
            return method;
        }

        /**
         * Returns the path template, whose low cardinality suits metrics.
         *
         * @return the path with the names of its parameters in braces
         */
        public String path() {
            return path;
        }

        /**
         * Returns the host.
         *
         * @return host, and port unless the scheme implies it
         */
        public String host() {
            return host;
        }

        @Override
        public String toString() {
            return operationId + " (" + method + " " + path + ")";
        }
    }

    /**
     * The call has started. The first event of each call, on the thread of the caller.
     *
     * @param call the call
     */
    record Started(Call call) implements CallEvent {

        @Override
        public int attempt() {
            return 0;
        }
    }

    /**
     * The request is about to be sent.
     *
     * @param call the call
     * @param attempt number of the attempt
     */
    record AttemptStarted(Call call, int attempt) implements CallEvent {}

    /**
     * A complete response with any status was received.
     *
     * @param call the call
     * @param attempt number of the attempt
     * @param status HTTP status
     * @param requestId the header {@code X-Request-Id}, or {@code null}
     * @param duration time since the attempt started
     */
    record ResponseReceived(
            Call call, int attempt, int status, @Nullable String requestId, Duration duration) implements CallEvent {}

    /**
     * The attempt failed, and another will follow.
     *
     * @param call the call
     * @param attempt number of the attempt that failed
     * @param failure how it failed
     * @param delay time until the next
     */
    record WillRetry(Call call, int attempt, StarRocksSyncException failure, Duration delay) implements CallEvent {}

    /**
     * The call has succeeded or failed.
     *
     * @param call the call
     * @param attempt number of the last attempt
     * @param status HTTP status of the last response; 0 without a complete one
     * @param requestId request id of the last attempt, or {@code null}
     * @param failure the exception that the caller receives; {@code null} for a success
     * @param duration time since the call started
     */
    record Ended(
            Call call,
            int attempt,
            int status,
            @Nullable String requestId,
            @Nullable Throwable failure,
            Duration duration)
            implements CallEvent {}

    /**
     * The caller cancelled the future or completed it. The request may have been sent.
     *
     * @param call the call
     * @param attempt number of the last attempt
     * @param duration time since the call started
     */
    record Cancelled(Call call, int attempt, Duration duration) implements CallEvent {}
}
