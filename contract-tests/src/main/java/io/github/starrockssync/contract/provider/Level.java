package io.github.starrockssync.contract.provider;

import java.util.Locale;

/** How much is asked of a provider. */
public enum Level {
    /** What the contract says: schemas, documented statuses and codes. */
    CONTRACT,
    /** Besides, the conventions of the sandbox, which the contract leaves open. */
    SANDBOX;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
