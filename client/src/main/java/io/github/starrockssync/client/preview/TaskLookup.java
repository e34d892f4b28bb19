package io.github.starrockssync.client.preview;

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
import java.util.stream.Stream;

/**
 * Finds the task that a modification means, as the contract says: by its name; else as the only one of the target
 * database; else as the only one of the source database.
 */
record TaskLookup(ModifyDataSyncRequest modification, ModifyDataSyncConfigRequestV3 change, Queries queries) {
    private static final int PAGE = 100;
    private static final String TASK_NAME = "body.task_name";

    CompletableFuture<StoredTask> find() {
        if (change.getTaskName() != null) {
            return byName(change.getTaskName());
        }
        if (change.getTargetDatabaseName() != null) {
            return byTargetDatabase(change.getTargetDatabaseName());
        }
        if (change.getSourceDatabaseName() != null) {
            return tasksFrom(0)
                    .thenApply(tasks -> onlyOf(change.getSourceDatabaseName(), tasks))
                    .thenCompose(this::byName);
        }
        throw unclear("is missing, and no database tells which task is meant");
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

    private CompletableFuture<List<StarRocksReplicationInfo>> tasksFrom(int offset) {
        return queries.send(new ListStarRocksDataReplicationsRequest()
                        .withProjectId(modification.getProjectId())
                        .withInstanceId(modification.getInstanceId())
                        .withXLanguage(modification.getXLanguage())
                        .withLimit(String.valueOf(PAGE))
                        .withOffset(String.valueOf(offset)))
                .thenApply(page ->
                        page.getReplications() == null ? List.<StarRocksReplicationInfo>of() : page.getReplications())
                .thenCompose(tasks -> tasks.size() < PAGE
                        ? CompletableFuture.completedFuture(tasks)
                        : tasksFrom(offset + PAGE)
                                .thenApply(more -> Stream.concat(tasks.stream(), more.stream())
                                        .toList()));
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
