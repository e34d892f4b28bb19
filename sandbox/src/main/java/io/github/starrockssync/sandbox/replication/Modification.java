package io.github.starrockssync.sandbox.replication;

import org.jspecify.annotations.Nullable;

/**
 * Outcome of a modification that violates no rule.
 *
 * @param task the task before the change
 * @param jobId the job that applies the change; null if a check failed and nothing was changed
 */
public record Modification(
        SyncTask task, CheckResults results, @Nullable String jobId) {}
