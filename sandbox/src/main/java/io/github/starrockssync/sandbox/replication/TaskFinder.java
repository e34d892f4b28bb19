package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.replication.ReplicationStore.Session;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** Finds what a request names, or fails with the documented error. */
record TaskFinder(Session session) {

    private static final String WHERE = "$.task_name";

    String starRocksInstanceName(String projectId, String instanceId) {
        return session.starRocksInstanceName(projectId, instanceId)
                .orElseThrow(() -> new ServiceException(ApiError.INSTANCE_NOT_FOUND));
    }

    SyncTask byName(String instanceId, String taskName) {
        return session.taskByName(instanceId, taskName)
                .orElseThrow(() -> new ServiceException(ApiError.TASK_NOT_FOUND));
    }

    /**
     * The task that a change means: the one it names; without a name, the only one whose target database, or without
     * one, whose source database is the one given.
     */
    SyncTask meantBy(TaskChange change, String instanceId) {
        if (change.taskName() != null) {
            return byName(instanceId, change.taskName());
        }
        if (change.targetDatabase() != null) {
            return only(session.tasksByTargetDatabase(instanceId, change.targetDatabase()));
        }
        if (change.sourceDatabase() != null) {
            return only(session.tasksBySourceDatabase(instanceId, change.sourceDatabase()));
        }
        throw ServiceException.invalid(Violation.of(WHERE, ChangeRule.TASK_NOT_NAMED));
    }

    private static SyncTask only(List<SyncTask> tasks) {
        if (tasks.isEmpty()) {
            throw new ServiceException(ApiError.TASK_NOT_FOUND);
        }
        if (tasks.size() > 1) {
            String names = tasks.stream().map(SyncTask::name).collect(Collectors.joining(", "));
            throw ServiceException.invalid(Violation.of(WHERE, ChangeRule.SEVERAL_TASKS, names));
        }
        return tasks.get(0);
    }
}
