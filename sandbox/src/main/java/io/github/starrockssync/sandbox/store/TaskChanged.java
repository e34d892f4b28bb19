package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.SyncTask;

/**
 * A task that is to be stored once more, with the job that changes it.
 *
 * @param task with the version in which it was read
 */
record TaskChanged(SyncTask task, Job job) {}
