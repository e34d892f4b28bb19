package io.github.starrockssync.client.event;

import io.github.starrockssync.client.error.StarRocksSyncException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A step of a call. The events of a call come one after another: first {@link Started}, last one {@link Ended} or one {@link
 * Cancelled}. Only a call that is cancelled during one of its steps on another thread may report that step at the same time
 * as {@link Cancelled}, or after it. A request that cannot be sent at all, because a parameter is invalid, has no events.
 *
 * <p>No event holds a header, a body or a parameter of the request. Immutable.
 */
public sealed interface CallEvent {

    /**
     * The call it belongs to.
     *
     * @return the same object for all events of a call, and another for every other call
     */
    Call call();

    /**
     * Number of the attempt that is under way, or was the last.
     *
     * @return the number, from 1; 0 if the call ended before the first
     */
    int attempt();

    /** One call. Each object equals only itself, so that it can be the key of what an observer remembers. */
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
         * Operation that is called.
         *
         * @return the contract's operationId
         */
        public String operationId() {
            return operationId;
        }

        /**
         * HTTP method.
         *
         * @return the method in upper case
         */
        public String method() {
            return method;
        }

        /**
         * Path of the operation, in the low cardinality that metrics want.
         *
         * @return the path with the names of its parameters in braces
         */
        public String path() {
            return path;
        }

        /**
         * Where the request goes.
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
     * The call began. The first event of each call, on the thread of the caller.
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
     * A whole response came, whatever it says.
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
     * The call succeeded, or failed for good.
     *
     * @param call the call
     * @param attempt number of the last attempt
     * @param status HTTP status of the last response, 0 if no complete one came
     * @param requestId what identifies the last exchange for the operator of the service, or {@code null}
     * @param failure what the caller gets, {@code null} for a success
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
