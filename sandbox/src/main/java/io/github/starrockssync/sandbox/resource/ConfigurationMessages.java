package io.github.starrockssync.sandbox.resource;

import io.github.starrockssync.sandbox.replication.QueryService.TaskView;
import io.github.starrockssync.sandbox.replication.SyncConfiguration;
import io.github.starrockssync.sandbox.replication.TableSelection;
import io.github.starrockssync.sandbox.replication.TableSelection.ListKind;
import io.github.starrockssync.server.generated.model.DataBaseInfo;
import io.github.starrockssync.server.generated.model.DbConfigCheckResult;
import io.github.starrockssync.server.generated.model.ListStarRocksDataReplicationConfigResponse;
import io.github.starrockssync.server.generated.model.TableConfigCheckResult;
import io.github.starrockssync.server.generated.model.TableReplConfig;
import io.github.starrockssync.server.generated.model.TableReplConfig.ReplScopeEnum;
import io.github.starrockssync.server.generated.model.TableReplConfig.ReplTypeEnum;

/** The answer of a configuration query, written. */
final class ConfigurationMessages {

    private ConfigurationMessages() {}

    static ListStarRocksDataReplicationConfigResponse response(TaskView view) {
        SyncConfiguration inForce = view.inForce();
        return new ListStarRocksDataReplicationConfigResponse()
                .sourceInstanceId(view.task().sourceInstanceId())
                .sourceNodeId(inForce.sourceNodeId())
                .databaseInfo(databaseInfo(view))
                .tableInfos(inForce.tableSettings().stream()
                        .map(setting -> new TableConfigCheckResult()
                                .tableName(setting.name())
                                .tableConfig(setting.value())
                                .checkResult("success"))
                        .toList())
                .tableReplConfig(tables(inForce.tables()))
                .newTableReplConfig(
                        view.next() == null
                                ? new TableReplConfig()
                                : tables(view.next().tables()))
                .targetDatabaseName(view.task().targetDatabase())
                .isTablesChange(view.next() != null)
                .lastErrorOfAlterTable("")
                .taskName(view.task().name())
                .isInstanceLevelSync(String.valueOf(inForce.instanceLevel()))
                .databaseReplScope(inForce.everyDatabase() ? "all" : "part")
                .isSupportRegExp(String.valueOf(inForce.wildcards()));
    }

    private static DataBaseInfo databaseInfo(TaskView view) {
        return new DataBaseInfo()
                .databaseName(view.task().sourceDatabase())
                .dbConfigCheckResults(view.inForce().parameters().stream()
                        .map(setting -> new DbConfigCheckResult()
                                .paramName(setting.name())
                                .value(setting.value())
                                .checkResult(DbConfigCheckResult.CheckResultEnum.SUCCESS))
                        .toList());
    }

    private static TableReplConfig tables(TableSelection tables) {
        return new TableReplConfig()
                .replType(
                        tables.listKind() == ListKind.INCLUDE
                                ? ReplTypeEnum.INCLUDE_TABLES
                                : ReplTypeEnum.EXCLUDE_TABLES)
                .replScope(tables.everyTable() ? ReplScopeEnum.ALL : ReplScopeEnum.PART)
                .tables(tables.tables());
    }
}
