package io.github.starrockssync.client.preview;

import io.github.starrockssync.client.api.DataSyncApi;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationConfigByDataBaseRequest;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationConfigRequest;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationsRequest;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.error.InvalidRequestException;
import io.github.starrockssync.client.error.Violation;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.client.model.StarRocksReplicationInfo;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Finds the task of a modification as the contract specifies: by its name; else as the only one of the target database; else as the
 * only one of the source database.
 */
record TaskLookup(
        ModifyDataSyncRequest modification, ModifyDataSyncConfigRequestV3 change, Queries queries, DataSyncApi api) {
    private static final int PAGE_SIZE = 100;
    private static final String TASK_NAME = "body.task_name";

    CompletableFuture<StoredTask> find() {
        if (change.getTaskName() != null) {
            return byName(change.getTaskName());
        }
        if (change.getTargetDatabaseName() != null) {
            return byTargetDatabase(change.getTargetDatabaseName());
        }
        if (change.getSourceDatabaseName() != null) {
            return tasks().thenApply(tasks -> onlyOf(change.getSourceDatabaseName(), tasks))
                    .thenCompose(this::byName);
        }
        throw unclear("is missing, and no database identifies the task");
    }

    private CompletableFuture<StoredTask> byName(String taskName) {
        return queries.send(new ListStarRocksDataReplicationConfigRequest()
                        .withProjectId(modification.getProjectId())
                        .withInstanceId(modification.getInstanceId())
                        .withXLanguage(modification.getXLanguage())
                        .withTaskName(taskName))
                .thenApply(StoredTask::new);
    }

    private CompletableFuture<StoredTask> byTargetDatabase(String database) {
        return queries.send(new ListStarRocksDataReplicationConfigByDataBaseRequest()
                        .withProjectId(modification.getProjectId())
                        .withInstanceId(modification.getInstanceId())
                        .withXLanguage(modification.getXLanguage())
                        .withDatabase(database))
                .thenApply(StoredTask::new);
    }

    private CompletableFuture<List<StarRocksReplicationInfo>> tasks() {
        return queries.list(api.listStarRocksDataReplicationsAll(new ListStarRocksDataReplicationsRequest()
                .withProjectId(modification.getProjectId())
                .withInstanceId(modification.getInstanceId())
                .withXLanguage(modification.getXLanguage())
                .withLimit(PAGE_SIZE)));
    }

    private static String onlyOf(String database, List<StarRocksReplicationInfo> tasks) {
        List<String> names = tasks.stream()
                .filter(task -> database.equals(task.getSourceDatabase()))
                .map(StarRocksReplicationInfo::getTaskName)
                .toList();
        if (names.size() == 1) {
            return names.get(0);
        }
        throw unclear(
                names.isEmpty()
                        ? "is missing, and no task has the source database " + database
                        : "is missing, and several tasks have the source database " + database + ": "
                                + String.join(", ", names));
    }

    private static InvalidRequestException unclear(String why) {
        return new InvalidRequestException("modifyDataSync", List.of(new Violation(TASK_NAME, why)));
    }
}
