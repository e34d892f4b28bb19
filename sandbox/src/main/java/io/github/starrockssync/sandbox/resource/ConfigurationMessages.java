package io.github.starrockssync.sandbox.resource;

import io.github.starrockssync.sandbox.replication.CheckResults.Checked;
import io.github.starrockssync.sandbox.replication.QueryService.TaskView;
import io.github.starrockssync.sandbox.replication.SyncConfiguration;
import io.github.starrockssync.server.model.DataBaseInfo;
import io.github.starrockssync.server.model.DbConfigCheckResult;
import io.github.starrockssync.server.model.ListStarRocksDataReplicationConfigResponse;
import io.github.starrockssync.server.model.TableReplConfig;
import java.util.List;

/** Maps the response of a configuration query. */
final class ConfigurationMessages {

    private ConfigurationMessages() {}

    static ListStarRocksDataReplicationConfigResponse response(TaskView view) {
        SyncConfiguration inForce = view.inForce();
        return new ListStarRocksDataReplicationConfigResponse()
                .sourceInstanceId(view.task().sourceInstanceId())
                .sourceNodeId(inForce.sourceNodeId())
                .databaseInfo(databaseInfo(view))
                .tableInfos(inForce.tableSettings().stream()
                        .map(setting -> CheckResultMessages.table(new Checked(setting, true)))
                        .toList())
                .tableReplConfig(TableListMessages.wire(inForce.tables()))
                .newTableReplConfig(
                        view.pending() == null
                                ? new TableReplConfig()
                                : TableListMessages.wire(view.pending().tables()))
                .targetDatabaseName(view.task().targetDatabase())
                .isTablesChange(view.pending() != null)
                .lastErrorOfAlterTable(view.failure() == null ? "" : view.failure())
                .taskName(view.task().name())
                .isInstanceLevelSync(String.valueOf(inForce.instanceLevel()))
                .databaseReplScope(inForce.everyDatabase() ? "all" : "part")
                .isSupportRegExp(String.valueOf(inForce.wildcards()))
                .sourceDatabase(view.task().sourceDatabase())
                .targetDatabase(view.task().targetDatabase())
                .errorMsg("");
    }

    private static DataBaseInfo databaseInfo(TaskView view) {
        List<DbConfigCheckResult> parameters = view.inForce().parameters().stream()
                .map(setting -> CheckResultMessages.parameter(new Checked(setting, true)))
                .toList();
        return new DataBaseInfo().databaseName(view.task().sourceDatabase()).dbConfigCheckResults(parameters);
    }
}
