package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.SyncTask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Changes that are made and come to the tables together: a task that was changed several times is written once. */
final class ChangeBatch {

    /** So few that no reader waits long until they are written. */
    private static final int MOST_TASKS = 256;

    private static final int MOST_CHANGES = 1_024;

    private final Map<Long, VersionedTask> tasks = new LinkedHashMap<>();
    private final Map<JobHistory, List<Job>> jobs = new LinkedHashMap<>();
    private int changes;

    void add(TaskChanged change, JobHistory history) {
        SyncTask task = change.task();
        VersionedTask earlier = tasks.get(task.key());
        tasks.put(task.key(), new VersionedTask(task, earlier == null ? task.version() : earlier.storedVersion()));
        jobs.computeIfAbsent(history, any -> new ArrayList<>()).add(change.job());
        changes++;
    }

    /** Puts what could not be written before the changes that were made since. */
    void addFirst(ChangeBatch earlier) {
        earlier.tasks.forEach((key, before) ->
                tasks.merge(key, before, (after, same) -> new VersionedTask(after.task(), same.storedVersion())));
        earlier.jobs.forEach((history, before) -> jobs.merge(history, before, (after, same) -> {
            List<Job> all = new ArrayList<>(same);
            all.addAll(after);
            return all;
        }));
        changes += earlier.changes;
    }

    boolean isEmpty() {
        return changes == 0;
    }

    /** Whether it is time to write them. */
    boolean isLarge() {
        return tasks.size() >= MOST_TASKS || changes >= MOST_CHANGES;
    }

    /** Whether they are so many that whoever writes them does not keep up. */
    boolean isTooLarge() {
        return tasks.size() >= 2 * MOST_TASKS || changes >= 2 * MOST_CHANGES;
    }

    /** A task as it is after its last change here; empty if it has none. */
    Optional<SyncTask> task(long key) {
        return Optional.ofNullable(tasks.get(key)).map(VersionedTask::task).map(SyncTask::storedAgain);
    }

    /**
     * @throws OutdatedException if another process has changed a task
     */
    void write(Handle handle) {
        if (new TaskTable(handle).update(List.copyOf(tasks.values())).contains(false)) {
            throw new OutdatedException();
        }
        jobs.forEach((history, added) -> history.add(new JobTable(handle), added));
    }

    /** Those of an earlier process that fit; one that does not was answered with an error, or is in the tables. */
    static void write(Handle handle, List<LoggedChange> left) {
        TaskTable table = new TaskTable(handle);
        Map<Long, TaskChanged> latest = new HashMap<>();
        List<TaskChanged> fitting = new ArrayList<>();
        for (LoggedChange change : left) {
            Optional<SyncTask> task = Optional.ofNullable(latest.get(change.key()))
                    .map(TaskChanged::task)
                    .map(SyncTask::storedAgain)
                    .or(() -> table.find(change.key()))
                    .filter(found -> found.version() == change.version());
            task.map(change::of).ifPresent(made -> {
                latest.put(change.key(), made);
                fitting.add(made);
            });
        }
        table.update(fitting.stream()
                .map(change -> VersionedTask.asRead(change.task()))
                .toList());
        new JobTable(handle).insert(fitting.stream().map(TaskChanged::job).toList());
    }
}
