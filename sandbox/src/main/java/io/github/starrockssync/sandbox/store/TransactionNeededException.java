package io.github.starrockssync.sandbox.store;

/** Work needs more than what is remembered, and is to be done again in a transaction. Where that was does not matter. */
final class TransactionNeededException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TransactionNeededException() {
        super("More is needed than what is remembered", null, false, false);
    }
}
