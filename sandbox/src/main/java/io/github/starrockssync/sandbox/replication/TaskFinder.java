package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.replication.ReplicationStore.Snapshot;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.Violation;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the instance and task of a request, or throws the documented error. */
record TaskFinder(Snapshot session, Instant now) {

    private static final String TASK_NAME = "$.task_name";

    StarRocksInstance instance(String projectId, String instanceId) {
        return session.starRocksInstance(projectId, instanceId)
                .orElseThrow(() -> new ServiceException(ApiError.INSTANCE_NOT_FOUND));
    }

    SyncTask byName(String instanceId, String taskName, ApiError unknown) {
        return session.taskByName(instanceId, taskName, now).orElseThrow(() -> new ServiceException(unknown));
    }

    /** Returns the only task that writes to the database. */
    SyncTask byTargetDatabase(String instanceId, String database, String where) {
        return only(session.tasksByTargetDatabase(instanceId, database, now), where);
    }

    /**
     * Returns the task of a change: by name; without a name, the only one with the given target database; without both, the
     * only one with the given source database.
     */
    SyncTask resolve(TaskChange change, String instanceId) {
        if (change.taskName() != null) {
            return byName(instanceId, change.taskName(), ApiError.TASK_NOT_FOUND);
        }
        if (change.targetDatabase() != null) {
            return byTargetDatabase(instanceId, change.targetDatabase(), TASK_NAME);
        }
        if (change.sourceDatabase() != null) {
            return only(session.tasksBySourceDatabase(instanceId, change.sourceDatabase(), now), TASK_NAME);
        }
        throw ServiceException.invalid(Violation.of(TASK_NAME, ChangeRule.TASK_NOT_NAMED));
    }

    private static SyncTask only(List<SyncTask> tasks, String where) {
        if (tasks.isEmpty()) {
            throw new ServiceException(ApiError.TASK_NOT_FOUND);
        }
        if (tasks.size() > 1) {
            String names = tasks.stream().map(SyncTask::name).collect(Collectors.joining(", "));
            throw ServiceException.invalid(Violation.of(where, ChangeRule.SEVERAL_TASKS, names));
        }
        return tasks.get(0);
    }
}
