package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.SyncTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Jdbi;

/**
 * Changes of tasks that are made, and come to the tables when somebody wants to read, or when there are many. None is made
 * while another process may change the database. Thread-safe.
 *
 * <p>Whether a task still is as a change has read it, is known for those that were changed or found lately; the others, and
 * all while a transaction changes something, have to be changed by a transaction.
 */
final class PendingChanges {

    private static final System.Logger LOGGER = System.getLogger(PendingChanges.class.getName());

    private final Jdbi transactions;
    private final Executor background;
    private final ThreadLocal<Boolean> changing = ThreadLocal.withInitial(() -> false);

    /** Held by whoever writes to the tables. Never asked for by those who hold the monitor. */
    private final Lock writing = new ReentrantLock();

    private final KnownVersions versions = new KnownVersions();
    private volatile ChangeLog log = ChangeLog.NONE;
    private boolean paused = true;
    private int transactionsThatChange;
    private ChangeBatch made = new ChangeBatch();

    /** What somebody is writing; empty if nobody is. */
    private ChangeBatch underWay = new ChangeBatch();

    private boolean scheduled;

    /**
     * @param transactions for nothing else, so that none becomes part of one that the thread is in
     * @param background writes when there are many
     */
    PendingChanges(Jdbi transactions, Executor background) {
        this.transactions = transactions;
        this.background = background;
    }

    /** Changes are made from now on, as no other process changes the database. */
    synchronized void resume(ChangeLog keeping) {
        forget();
        log = keeping;
        paused = false;
    }

    /** No change is made from now on. */
    synchronized void pause() {
        paused = true;
    }

    /** No change is made from now on, and what is not in the tables yet is no longer ours to write. */
    synchronized void abandon() {
        paused = true;
        made = new ChangeBatch();
        underWay = new ChangeBatch();
        closeLog();
        log = ChangeLog.NONE;
        forget();
    }

    boolean areIn(ChangeLog candidate) {
        return log == candidate;
    }

    /**
     * Makes a change if its task is known to be still as it was read.
     *
     * @return whether it is made; then it outlives the process when it is {@link #kept() kept}. If not, nothing is known of
     *     it
     */
    synchronized boolean make(TaskChanged change, JobHistory history) {
        SyncTask task = change.task();
        if (isDisturbed() || !versions.isCurrent(task) || made.isTooLarge()) {
            return false;
        }
        try {
            log.append(change);
        } catch (IOException e) {
            // the transaction that is made instead says what is wrong
            return false;
        }
        made.add(change, history);
        versions.add(task.key(), task.version() + 1);
        if (made.isLarge() && !scheduled) {
            scheduled = true;
            background.execute(this::writeInBackground);
        }
        return true;
    }

    private boolean isDisturbed() {
        return paused || transactionsThatChange > 0;
    }

    /** Ends when the changes that were made until now outlive the process, or exceptionally if they cannot. */
    CompletionStage<Void> kept() {
        return log.kept();
    }

    /**
     * Finds tasks as they are now, though their changes may not be in the tables yet.
     *
     * @return empty if a transaction changes something
     */
    synchronized Optional<List<SyncTask>> find(TaskLookup lookup) {
        if (isDisturbed()) {
            return Optional.empty();
        }
        List<SyncTask> found = new ArrayList<>();
        for (SyncTask stored : transactions.withHandle(handle -> new TaskTable(handle).find(lookup))) {
            SyncTask current = made.task(stored.key())
                    .or(() -> underWay.task(stored.key()))
                    .orElse(stored);
            versions.add(current.key(), current.version());
            found.add(current);
        }
        return Optional.of(found);
    }

    private void writeInBackground() {
        synchronized (this) {
            scheduled = false;
        }
        try {
            write();
        } catch (RuntimeException e) {
            // whoever wants to read tries again, and says so to the caller
            LOGGER.log(Level.WARNING, "Changes cannot be written: {0}", e.getMessage());
        }
    }

    /** Writes everything that is not in the tables yet. */
    void write() {
        writing.lock();
        try {
            ChangeLog current;
            ChangeLog.Part part;
            ChangeBatch batch;
            synchronized (this) {
                if (made.isEmpty()) {
                    return;
                }
                current = log;
                part = log.part();
                batch = made;
                underWay = made;
                made = new ChangeBatch();
            }
            write(batch, part, current);
        } finally {
            writing.unlock();
        }
    }

    private void write(ChangeBatch batch, ChangeLog.Part part, ChangeLog current) {
        boolean written = false;
        try {
            transactions.useTransaction(handle -> {
                batch.write(handle);
                part.written(handle);
            });
            written = true;
        } finally {
            ended(batch, written, current);
        }
        part.kept();
    }

    private synchronized void ended(ChangeBatch batch, boolean written, ChangeLog current) {
        if (log == current) {
            underWay = new ChangeBatch();
            if (!written) {
                made.addFirst(batch);
            }
        }
    }

    /** Whether this thread is in a transaction that changes something. */
    boolean isChanging() {
        return changing.get();
    }

    /** A transaction of this thread is about to change something: it finds everything in the tables. */
    void beginChanging() {
        synchronized (this) {
            transactionsThatChange++;
        }
        changing.set(true);
        boolean begun = false;
        try {
            write();
            begun = true;
        } finally {
            if (!begun) {
                endChanging();
            }
        }
    }

    /** It has ended. */
    void endChanging() {
        changing.remove();
        synchronized (this) {
            transactionsThatChange--;
        }
    }

    /** A transaction has changed a task, and has not ended yet for others. */
    synchronized void changed(SyncTask task) {
        versions.add(task.key(), task.version() + 1);
    }

    /** Tasks were added or removed, or may have been changed. */
    synchronized void forget() {
        versions.forget();
    }

    /** Writes everything that is not in the tables yet, and makes no more changes. */
    void close() {
        pause();
        write();
        closeLog();
    }

    private void closeLog() {
        try {
            log.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
