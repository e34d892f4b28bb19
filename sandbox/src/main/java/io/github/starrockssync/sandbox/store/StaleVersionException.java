package io.github.starrockssync.sandbox.store;

/** Others have changed something that a change writes. The change is run again. */
final class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleVersionException(String row) {
        super(row, null, false, false);
    }
}
