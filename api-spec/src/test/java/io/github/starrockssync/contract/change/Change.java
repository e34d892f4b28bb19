package io.github.starrockssync.contract.change;

/**
 * A difference between two contracts.
 *
 * @param operation the operationId, or empty if all operations are concerned
 * @param place the part of the operation, as a reader would name it
 * @param what what is different
 * @param breaks why those who rely on the old contract break; empty if they do not
 */
record Change(String operation, String place, String what, String breaks) {

    boolean isBreaking() {
        return !breaks.isEmpty();
    }
}
