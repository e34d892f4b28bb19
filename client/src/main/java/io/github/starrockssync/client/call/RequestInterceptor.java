package io.github.starrockssync.client.call;

/**
 * Sees each attempt before it is signed, and may add headers to it, such as {@code traceparent}.
 *
 * <p>Called on the thread that sends the attempt, and from several threads at once: implementations are thread-safe and do
 * not block. What one throws ends the call; nothing is sent then.
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
         * @throws IllegalArgumentException if a header cannot carry the value
         */
        void setHeader(String name, String value);
    }
}
