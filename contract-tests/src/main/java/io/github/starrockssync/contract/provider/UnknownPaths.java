package io.github.starrockssync.contract.provider;

import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.sandbox.WellKnown;

/** Paths of operations that are valid and name nothing that exists. */
final class UnknownPaths {

    private UnknownPaths() {}

    /** With an unknown instance; an operation without one names an unknown job in its example. */
    static String of(ContractOperation operation) {
        return operation
                .goodPathAndQuery()
                .replace(WellKnown.INSTANCE, WellKnown.UNKNOWN_INSTANCE)
                .replace(WellKnown.SOURCE_INSTANCE, "0".repeat(32) + "in07");
    }
}
