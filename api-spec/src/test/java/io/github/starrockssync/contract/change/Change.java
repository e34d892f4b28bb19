package io.github.starrockssync.contract.change;

/**
 * A difference between two contracts.
 *
 * @param operation the operationId, or empty if all operations are concerned
 * @param place the part of the operation, as a reader would name it
 * @param what what is different
 * @param breaks why the change is breaking; empty if it is compatible
 */
record Change(String operation, String place, String what, String breaks) {

    boolean isBreaking() {
        return !breaks.isEmpty();
    }
}
