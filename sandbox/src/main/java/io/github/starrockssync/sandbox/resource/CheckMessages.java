package io.github.starrockssync.sandbox.resource;

import io.github.starrockssync.sandbox.replication.CheckService.Outcome;
import io.github.starrockssync.sandbox.replication.TaskDraft;
import io.github.starrockssync.server.model.CheckDataBaseConfigResponse;
import io.github.starrockssync.server.model.CheckTableConfigResponse;
import io.github.starrockssync.server.model.DatabaseReplScope;
import io.github.starrockssync.server.model.DbConfigCheckRequestV3;
import io.github.starrockssync.server.model.TableConfigCheckRequestV3;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps requests and responses of the two checks. */
final class CheckMessages {

    private CheckMessages() {}

    static TaskDraft draft(DbConfigCheckRequestV3 body) {
        return new TaskDraft(
                body.getTaskName(),
                body.getSourceInstanceId(),
                node(body.getSourceNodeId()),
                body.getSourceDatabaseName(),
                body.getTargetDatabaseName(),
                TableListMessages.parameters(body.getDbConfigs()),
                List.of(),
                TableListMessages.change(body.getTableReplConfig()),
                TableListMessages.isTrue(body.getIsInstanceLevelSync()),
                body.getDatabaseReplScope() == DatabaseReplScope.ALL,
                TableListMessages.isTrue(body.getIsSupportRegExp()));
    }

    static TaskDraft draft(TableConfigCheckRequestV3 body) {
        return new TaskDraft(
                body.getTaskName(),
                body.getSourceInstanceId(),
                node(body.getSourceNodeId()),
                body.getSourceDatabaseName(),
                body.getTargetDatabaseName(),
                TableListMessages.parameters(body.getDbConfigs()),
                TableListMessages.tableSettings(body.getTablesConfigs()),
                TableListMessages.change(body.getTableReplConfig()),
                TableListMessages.isTrue(body.getIsInstanceLevelSync()),
                body.getDatabaseReplScope() == DatabaseReplScope.ALL,
                TableListMessages.isTrue(body.getIsSupportRegExp()));
    }

    /** Returns null, for the primary node, if the property is absent or empty. */
    private static @Nullable String node(@Nullable String sourceNodeId) {
        return sourceNodeId == null || sourceNodeId.isEmpty() ? null : sourceNodeId;
    }

    static CheckDataBaseConfigResponse databaseResponse(Outcome outcome) {
        return new CheckDataBaseConfigResponse()
                .sourceDatabaseName(outcome.draft().sourceDatabase())
                .sourceDbConfigCheckResults(CheckResultMessages.parameters(outcome.results()))
                .targetDatabaseName(outcome.draft().targetDatabase())
                .targetDbConfigCheckResults(List.of())
                .taskName(outcome.createdTask());
    }

    static CheckTableConfigResponse tableResponse(Outcome outcome) {
        return new CheckTableConfigResponse()
                .sourceDatabaseName(outcome.draft().sourceDatabase())
                .targetDatabaseName(outcome.draft().targetDatabase())
                .tblConfigCheckResults(CheckResultMessages.tables(outcome.results()))
                .taskName(outcome.createdTask());
    }
}
