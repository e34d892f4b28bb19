package io.github.starrockssync.sandbox.state;

import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.store.Query;
import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.sandbox.store.Table;

/** Counts stored rows, and stores what no operation can. */
public record StoredRows(Store store) {

    /** Returns the number of jobs without that of the well-known state. */
    public long countJobs() {
        return count(StoredReplication.JOBS) - 1;
    }

    public long count(Table<?> table) {
        return store.read(snapshot -> snapshot.count(table, Query.ALL));
    }

    /** Adds a task like the well-known one under another name, with another target database. */
    public void addTask(String name, String targetDatabase) {
        store.change(change -> {
            SyncTask known = change.list(StoredReplication.TASKS, Query.ALL).get(0);
            change.put(
                    StoredReplication.TASKS,
                    new SyncTask(
                            "task " + name,
                            known.instanceId(),
                            name,
                            known.sourceInstanceId(),
                            known.sourceDatabase(),
                            targetDatabase,
                            known.configuration(),
                            null,
                            null,
                            null,
                            known.lifecycle()));
            return null;
        });
    }
}
