package io.github.starrockssync.contract.pact;

/** A check needs something that the provider did not give. */
public final class CheckSkippedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CheckSkippedException(String need) {
        super(need);
    }
}
