package io.github.starrockssync.client.call;

/**
 * Intercepts each attempt before it is signed, to add headers such as {@code traceparent}.
 *
 * <p>Called on the thread that sends the attempt. Implementations must be thread-safe and must not block. If they throw, the call
 * fails and nothing is sent.
 */
@FunctionalInterface
public interface RequestInterceptor {

    /**
     * Called before an attempt.
     *
     * @param attempt the attempt, which may be changed until this method returns
     */
    void beforeAttempt(Attempt attempt);

    /** An attempt that is about to be signed and sent. */
    interface Attempt {

        /**
         * Returns the operation.
         *
         * @return the contract's operationId
         */
        String operationId();

        /**
         * Returns the number of the attempt.
         *
         * @return the number, from 1
         */
        int number();

        /**
         * Sets a header, instead of one of the same name.
         *
         * @param name name of the header
         * @param value visible ASCII
         * @throws IllegalArgumentException if the value is not a valid header value
         */
        void setHeader(String name, String value);
    }
}
