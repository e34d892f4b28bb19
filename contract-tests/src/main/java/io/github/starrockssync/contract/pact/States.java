package io.github.starrockssync.contract.pact;

import java.util.Map;

/** Brings a provider into the state that an interaction or a check needs. */
@FunctionalInterface
public interface States {

    /**
     * Blocks until the provider is in the state.
     *
     * @param name as in {@code PROVIDER_STATES.md}
     * @param parameters those of the pact
     * @return values of the provider to send instead of the recorded examples, such as {@code token}
     * @throws UnreachableStateException if the provider does not get into the state
     */
    Map<String, Object> enter(String name, Map<String, Object> parameters);

    /**
     * Returns whether the provider stays in the state in which it was found, so that nothing may be changed.
     *
     * @return false unless there is only one state
     */
    default boolean isReadOnly() {
        return false;
    }

    /** The provider has no such state, or does not get into it. */
    final class UnreachableStateException extends RuntimeException {

        private static final long serialVersionUID = 1;

        /**
         * @param message names the state
         */
        public UnreachableStateException(String message) {
            super(message);
        }
    }
}
