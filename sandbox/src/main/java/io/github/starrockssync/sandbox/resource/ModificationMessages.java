package io.github.starrockssync.sandbox.resource;

import io.github.starrockssync.sandbox.replication.Modification;
import io.github.starrockssync.sandbox.replication.TaskChange;
import io.github.starrockssync.server.model.DatabaseReplScope;
import io.github.starrockssync.server.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.server.model.ModifyDataSyncResponse;

/** Maps request and response of a modification. */
final class ModificationMessages {

    private ModificationMessages() {}

    static TaskChange change(ModifyDataSyncConfigRequestV3 body) {
        return new TaskChange(
                body.getTaskName(),
                body.getSourceInstanceId(),
                body.getSourceNodeId(),
                body.getSourceDatabaseName(),
                body.getTargetDatabaseName(),
                TableListMessages.parameters(body.getDbConfigs()),
                TableListMessages.tableSettings(body.getTablesConfigs()),
                TableListMessages.change(body.getTableReplConfig()),
                TableListMessages.truth(body.getIsInstanceLevelSync()),
                body.getDatabaseReplScope() == null ? null : body.getDatabaseReplScope() == DatabaseReplScope.ALL,
                TableListMessages.truth(body.getIsSupportRegExp()));
    }

    static ModifyDataSyncResponse response(Modification modification) {
        return new ModifyDataSyncResponse()
                .sourceDatabaseName(modification.task().sourceDatabase())
                .targetDatabaseName(modification.task().targetDatabase())
                .sourceDbConfigCheckResults(CheckResultMessages.parameters(modification.results()))
                .tblConfigCheckResults(CheckResultMessages.tables(modification.results()))
                .taskName(modification.task().name())
                .jobId(modification.jobId());
    }
}
