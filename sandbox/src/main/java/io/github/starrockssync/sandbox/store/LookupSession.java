package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.ReplicationStore.TaskSession;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.store.TaskLookup.By;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A session that finds tasks in one way, whatever they are looked for by. */
interface LookupSession extends TaskSession {

    /** The tasks that are found, by name, with those that are gone but not removed yet. */
    List<SyncTask> find(TaskLookup lookup);

    @Override
    default Optional<SyncTask> taskByName(String instanceId, String name, Instant now) {
        return find(instanceId, By.NAME, name, now).stream().findFirst();
    }

    @Override
    default List<SyncTask> tasksByTargetDatabase(String instanceId, String targetDatabase, Instant now) {
        return find(instanceId, By.TARGET_DATABASE, targetDatabase, now);
    }

    @Override
    default List<SyncTask> tasksBySourceDatabase(String instanceId, String sourceDatabase, Instant now) {
        return find(instanceId, By.SOURCE_DATABASE, sourceDatabase, now);
    }

    private List<SyncTask> find(String instanceId, By by, String value, Instant now) {
        return find(new TaskLookup(instanceId, by, value)).stream()
                .filter(task -> !task.lifecycle().isGoneAt(now))
                .toList();
    }
}
