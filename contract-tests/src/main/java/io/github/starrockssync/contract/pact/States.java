package io.github.starrockssync.contract.pact;

import java.util.Map;

/** Brings a provider into the state that an interaction needs. */
@FunctionalInterface
public interface States {

    /**
     * Blocks until the provider is there.
     *
     * @param name as in {@code PROVIDER_STATES.md}
     * @param parameters those of the pact
     * @return values of the provider to send instead of the recorded examples, such as {@code token}
     * @throws UnreachableStateException if the provider does not get there
     */
    Map<String, Object> enter(String name, Map<String, Object> parameters);

    /** The provider has no such state, or does not get there. */
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
