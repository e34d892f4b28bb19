package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.SyncTask;

/**
 * A task that is to be written.
 *
 * @param task with the version before the one that it will have
 * @param storedVersion the version that is in the table, an earlier one if the task was changed several times
 */
record VersionedTask(SyncTask task, long storedVersion) {

    static VersionedTask asRead(SyncTask task) {
        return new VersionedTask(task, task.version());
    }
}
