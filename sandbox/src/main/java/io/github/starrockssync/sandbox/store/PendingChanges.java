package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.SyncTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Changes of tasks that are made, and come to the tables when somebody wants to read, or when there are many: a task that
 * was changed several times is written once then. Only for a database that no other process changes. Thread-safe.
 *
 * <p>Whether a task still is as a change has read it, is known for those that were changed lately; the others, and all
 * while a transaction changes something, have to be changed by a transaction.
 */
final class PendingChanges implements AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger(PendingChanges.class.getName());

    /** So few that no reader waits long until they are written. */
    private static final int MOST_TASKS = 256;

    private static final int MOST_CHANGES = 1_024;

    /** Numbers only, of tasks that were changed lately. */
    private static final int MOST_KNOWN = 50_000;

    private final Jdbi transactions;
    private final Supplier<CompletionStage<Void>> keep;
    private final ThreadLocal<Boolean> changing = ThreadLocal.withInitial(() -> false);
    private final Map<Long, Long> versions = new LinkedHashMap<>();
    private final Map<Long, VersionedTask> tasks = new LinkedHashMap<>();
    private final Map<JobHistory, List<Job>> jobs = new LinkedHashMap<>();
    private @Nullable ChangeLog log;
    private int changes;
    private int transactionsThatChange;

    /**
     * @param transactions for nothing else, so that none becomes part of one that the thread is in
     * @param keep brings what is in the tables to where it outlives the process
     */
    PendingChanges(Jdbi transactions, Supplier<CompletionStage<Void>> keep) {
        this.transactions = transactions;
        this.keep = keep;
    }

    /**
     * From now on, changes outlive the process. Those that an earlier process has left are in the tables.
     *
     * @throws UncheckedIOException if the directory cannot be read
     */
    synchronized void keepIn(Path directory) {
        try {
            ChangeLog current = transactions.inTransaction(handle -> new ChangeLogTable(handle).log(directory));
            List<TaskChanged> left = current.read();
            if (!left.isEmpty()) {
                transactions.useTransaction(handle -> {
                    write(handle, left);
                    new ChangeLogTable(handle).applied(current.last());
                });
                keep.get().toCompletableFuture().join();
            }
            ChangeLog.remove(current.files());
            log = current;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that fit; one that does not was answered with an error, as it could not be written to its end. */
    private static void write(Handle handle, List<TaskChanged> left) {
        List<Boolean> written = new TaskTable(handle)
                .update(left.stream()
                        .map(change -> VersionedTask.asRead(change.task()))
                        .toList());
        new JobTable(handle)
                .insert(IntStream.range(0, left.size())
                        .filter(written::get)
                        .mapToObj(index -> left.get(index).job())
                        .toList());
    }

    /**
     * Makes a change if its task is known to be still as it was read.
     *
     * @return whether it is made, and kept; if not, nothing is known of it
     */
    synchronized boolean make(TaskChanged change, JobHistory history) {
        if (transactionsThatChange > 0 || !isCurrent(change.task())) {
            return false;
        }
        if (changes >= MOST_CHANGES || tasks.size() >= MOST_TASKS) {
            write();
        }
        if (log != null) {
            try {
                log.append(change);
            } catch (IOException e) {
                // the transaction that is made instead says what is wrong
                return false;
            }
        }
        remember(change.task());
        jobs.computeIfAbsent(history, any -> new ArrayList<>()).add(change.job());
        changes++;
        return true;
    }

    private boolean isCurrent(SyncTask task) {
        Long version = versions.get(task.key());
        return version != null && version == task.version();
    }

    private void remember(SyncTask task) {
        VersionedTask earlier = tasks.get(task.key());
        tasks.put(task.key(), new VersionedTask(task, earlier == null ? task.version() : earlier.storedVersion()));
        versions.put(task.key(), task.version() + 1);
    }

    /** Writes everything that is not in the tables yet. */
    synchronized void write() {
        if (changes == 0) {
            return;
        }
        transactions.useTransaction(handle -> {
            if (new TaskTable(handle).update(List.copyOf(tasks.values())).contains(false)) {
                throw new IllegalStateException("A task was changed by somebody who has not told");
            }
            jobs.forEach((history, added) -> history.add(new JobTable(handle), added));
            if (log != null) {
                new ChangeLogTable(handle).applied(log.last());
            }
        });
        tasks.clear();
        jobs.clear();
        changes = 0;
        if (log != null && log.isLarge()) {
            replace(log);
        }
    }

    /** The files of the log are not needed any more when what is in the tables outlives the process, too. */
    private void replace(ChangeLog large) {
        try {
            List<Path> written = large.files();
            large.beginFile();
            keep.get().thenRun(() -> remove(written));
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "The log of changes grows: {0}", e.getMessage());
        }
    }

    private static void remove(List<Path> files) {
        try {
            ChangeLog.remove(files);
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "A file that is not needed any more cannot be removed: {0}", e.getMessage());
        }
    }

    /** Whether this thread is in a transaction that changes something. */
    boolean isChanging() {
        return changing.get();
    }

    /** A transaction of this thread is about to change something: it finds everything in the tables. */
    synchronized void beginChanging() {
        write();
        transactionsThatChange++;
        changing.set(true);
    }

    /** It has ended. */
    synchronized void endChanging() {
        changing.remove();
        transactionsThatChange--;
    }

    /** A transaction has changed a task, and has not ended yet for others. */
    synchronized void changed(SyncTask task) {
        if (versions.size() >= MOST_KNOWN) {
            versions.clear();
        }
        versions.merge(task.key(), task.version() + 1, Math::max);
    }

    /** Tasks were added or removed, or may have been changed. */
    synchronized void forget() {
        versions.clear();
    }

    @Override
    public synchronized void close() {
        write();
        if (log != null) {
            try {
                log.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
