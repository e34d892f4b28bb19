package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.SyncTask;

/** Counts what is stored, and stores what no operation can store yet. */
public record StoredRows(Store store) {

    /** Besides the one that the well-known state begins with. */
    public long countJobs() {
        return count(Tables.JOBS) - 1;
    }

    long count(Table<?> table) {
        return store.read(snapshot -> snapshot.count(table, Query.ALL));
    }

    /** Adds a task like the well-known one under another name, with another target database. */
    public void addTask(String name, String targetDatabase) {
        store.change(change -> {
            SyncTask known = change.list(Tables.TASKS, Query.ALL).get(0);
            change.put(
                    Tables.TASKS,
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
