package io.github.starrockssync.sandbox.store;

import org.jdbi.v3.core.Jdbi;

/** While no other sandbox is at its PostgreSQL, changes are pending there as in a database of one process. */
final class ChangesWhileAlone implements Presence.Reaction {

    private final PendingChanges pending;
    private final Jdbi transactions;
    private final Runnable giveUp;
    private final Runnable forget;

    /**
     * @param giveUp is told that nobody knows any more who is there
     * @param forget is told that what is remembered may be outdated
     */
    ChangesWhileAlone(PendingChanges pending, Jdbi transactions, Runnable giveUp, Runnable forget) {
        this.pending = pending;
        this.transactions = transactions;
        this.giveUp = giveUp;
        this.forget = forget;
    }

    @Override
    public void alone() {
        forget.run();
        pending.resume(PostgresChangeLog.begin(transactions, this::failed));
    }

    private void failed(PostgresChangeLog log) {
        if (pending.areIn(log)) {
            giveUp.run();
        }
    }

    @Override
    public void amongOthers() {
        pending.pause();
        pending.write();
        // who waits for that has an answer still
        pending.kept().toCompletableFuture().join();
        pending.abandon();
        PostgresChangeLog.end(transactions);
        forget.run();
    }

    @Override
    public void unknown() {
        pending.abandon();
        forget.run();
    }
}
