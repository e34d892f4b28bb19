package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.SyncTask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Stores changed tasks, those of all callers who wait at that time in one transaction: for each of them alone, beginning
 * and ending it would take most of the time. Thread-safe.
 */
final class SharedTransactions {

    private static final int MOST_IN_ONE = 256;

    /** All transactions change tasks in one order, so that no two of them wait for each other. */
    private static final Comparator<Waiting> ORDER =
            Comparator.comparing(waiting -> waiting.change().task(), Comparator.comparingLong(SyncTask::key));

    private final Database database;
    private final JobHistory history;
    private final Executor executor;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    SharedTransactions(Database database, JobHistory history, Executor executor) {
        this.database = database;
        this.history = history;
        this.executor = executor;
    }

    private record Waiting(TaskChanged change, RecentTasks recent, CompletableFuture<Boolean> stored) {}

    /**
     * Stores a changed task with its job, soon.
     *
     * @param recent what is told of it
     * @return ends when the change outlives the process; with false, and nothing is changed, if the task is not any more as
     *     it was read
     */
    CompletionStage<Boolean> store(TaskChanged change, RecentTasks recent) {
        if (database.pending().make(change, history)) {
            recent.changed(change.task().storedAgain());
            return database.kept().thenApply(kept -> true);
        }
        Waiting waiting = new Waiting(change, recent, new CompletableFuture<>());
        queue.add(waiting);
        schedule();
        return waiting.stored();
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            executor.execute(this::storeAll);
        }
    }

    private void storeAll() {
        // first, so that whoever comes from now on is seen now or schedules it again
        scheduled.set(false);
        List<Waiting> all = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
            all.add(next);
            if (all.size() == MOST_IN_ONE) {
                schedule();
                break;
            }
        }
        if (!all.isEmpty()) {
            all.sort(ORDER);
            store(all);
        }
    }

    private void store(List<Waiting> all) {
        List<Boolean> stored;
        try {
            stored = database.change(handle -> store(handle, all));
        } catch (RuntimeException | Error e) {
            if (all.size() > 1 && concernsOne(e)) {
                all.forEach(waiting -> store(List.of(waiting)));
            } else {
                all.forEach(waiting -> waiting.stored().completeExceptionally(e));
            }
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            if (stored.get(i)) {
                all.get(i).recent().changed(all.get(i).change().task().storedAgain());
            }
        }
        tell(all, stored);
    }

    /** Whether others may come through without the one that has caused this. */
    private static boolean concernsOne(Throwable failure) {
        return failure instanceof JdbiException reason && !SqlFailure.isOutage(reason);
    }

    private List<Boolean> store(Handle handle, List<Waiting> all) {
        List<Boolean> stored = new TaskTable(handle)
                .update(all.stream()
                        .map(waiting -> VersionedTask.asRead(waiting.change().task()))
                        .toList());
        List<TaskChanged> changes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (stored.get(i)) {
                changes.add(all.get(i).change());
            }
        }
        if (!changes.isEmpty()) {
            history.add(
                    new JobTable(handle), changes.stream().map(TaskChanged::job).toList());
            handle.afterCommit(() -> changes.forEach(change -> database.changed(change.task())));
        }
        return stored;
    }

    private void tell(List<Waiting> all, List<Boolean> stored) {
        database.kept().whenComplete((kept, failure) -> {
            for (int i = 0; i < all.size(); i++) {
                CompletableFuture<Boolean> caller = all.get(i).stored();
                if (failure == null) {
                    caller.complete(stored.get(i));
                } else {
                    caller.completeExceptionally(failure);
                }
            }
        });
    }
}
