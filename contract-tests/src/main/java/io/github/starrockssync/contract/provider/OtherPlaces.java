package io.github.starrockssync.contract.provider;

import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.sandbox.WellKnown;

/** Paths of operations that keep the rules and lead nowhere. */
final class OtherPlaces {

    private OtherPlaces() {}

    /** With an instance that nobody has; an operation without one asks for something else that nobody has anyway. */
    static String unknown(ContractOperation operation) {
        return operation
                .path()
                .replace(WellKnown.INSTANCE, WellKnown.UNKNOWN_INSTANCE)
                .replace(WellKnown.SOURCE_INSTANCE, "0".repeat(32) + "in07");
    }
}
