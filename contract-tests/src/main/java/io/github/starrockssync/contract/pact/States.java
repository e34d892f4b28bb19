package io.github.starrockssync.contract.pact;

import java.util.Map;

/** Brings a provider into the state that an interaction or a check needs. */
@FunctionalInterface
public interface States {

    /**
     * Blocks until the provider is in the state, with the parameters of the pact or check. Returns values to send instead of the
     * recorded examples, such as {@code token}; throws {@link UnreachableStateException}.
     */
    Map<String, Object> enter(String name, Map<String, Object> parameters);

    /** Returns whether the provider stays in the only state that it has, so that nothing may be changed. */
    default boolean isReadOnly() {
        return false;
    }

    /** The provider has no such state, or does not get into it. */
    final class UnreachableStateException extends RuntimeException {

        private static final long serialVersionUID = 1;

        public UnreachableStateException(String message) {
            super(message);
        }
    }
}
