package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.SyncConfiguration;
import io.github.starrockssync.sandbox.replication.SyncTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tasks that were found lately, as of one revision: since then, none was added or removed. Whether a task still is as it
 * is remembered is only known to the database, by its version. Thread-safe.
 */
final class RecentTasks {

    /** Settings and tables of all remembered tasks together: a few megabytes. */
    private static final int MOST_ENTRIES = 20_000;

    private final Map<TaskLookup, List<Long>> keysByLookup = new ConcurrentHashMap<>();
    private final Map<Long, SyncTask> tasksByKey = new ConcurrentHashMap<>();
    private final AtomicInteger entries = new AtomicInteger();

    /** What was found, those that are gone but not removed yet included; empty if this is not remembered. */
    Optional<List<SyncTask>> find(TaskLookup lookup) {
        List<Long> keys = keysByLookup.get(lookup);
        if (keys == null) {
            return Optional.empty();
        }
        List<SyncTask> tasks = new ArrayList<>(keys.size());
        for (Long key : keys) {
            SyncTask task = tasksByKey.get(key);
            if (task == null) {
                return Optional.empty();
            }
            tasks.add(task);
        }
        return Optional.of(tasks);
    }

    /** Remembers what is stored. What finds nothing is not remembered, so that callers cannot fill it. */
    void found(TaskLookup lookup, List<SyncTask> tasks) {
        int size = tasks.stream().mapToInt(RecentTasks::size).sum();
        if (tasks.isEmpty() || size > MOST_ENTRIES) {
            return;
        }
        if (!keysByLookup.containsKey(lookup) && entries.addAndGet(size) > MOST_ENTRIES) {
            keysByLookup.clear();
            tasksByKey.clear();
            entries.set(size);
        }
        tasks.forEach(task -> tasksByKey.merge(task.key(), task, RecentTasks::newer));
        keysByLookup.put(lookup, tasks.stream().map(SyncTask::key).toList());
    }

    /** A task was stored once more. */
    void changed(SyncTask task) {
        tasksByKey.computeIfPresent(task.key(), (key, known) -> newer(known, task));
    }

    private static SyncTask newer(SyncTask known, SyncTask other) {
        return other.version() > known.version() ? other : known;
    }

    /** With the configuration that the next change adds. */
    private static int size(SyncTask task) {
        SyncConfiguration configuration = task.configuration();
        return 1
                + 2
                        * (configuration.parameters().size()
                                + configuration.tableSettings().size()
                                + configuration.tables().tables().size());
    }
}
