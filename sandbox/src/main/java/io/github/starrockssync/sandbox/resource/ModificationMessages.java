package io.github.starrockssync.sandbox.resource;

import io.github.starrockssync.sandbox.replication.Modification;
import io.github.starrockssync.sandbox.replication.Modification.Checked;
import io.github.starrockssync.sandbox.replication.Setting;
import io.github.starrockssync.sandbox.replication.TableSelection.ListKind;
import io.github.starrockssync.sandbox.replication.TaskChange;
import io.github.starrockssync.sandbox.replication.TaskChange.TablesChange;
import io.github.starrockssync.server.generated.model.DatabaseReplScope;
import io.github.starrockssync.server.generated.model.DbConfig;
import io.github.starrockssync.server.generated.model.DbConfigCheckResult;
import io.github.starrockssync.server.generated.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.server.generated.model.ModifyDataSyncResponse;
import io.github.starrockssync.server.generated.model.TableConfigCheckResult;
import io.github.starrockssync.server.generated.model.TableReplConfig;
import io.github.starrockssync.server.generated.model.TableReplConfig.ReplScopeEnum;
import io.github.starrockssync.server.generated.model.TableReplConfig.ReplTypeEnum;
import io.github.starrockssync.server.generated.model.TablesConfig;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Request and answer of a modification, read and written. */
final class ModificationMessages {

    private ModificationMessages() {}

    static TaskChange change(ModifyDataSyncConfigRequestV3 body) {
        return new TaskChange(
                body.getTaskName(),
                body.getSourceInstanceId(),
                body.getSourceNodeId(),
                body.getSourceDatabaseName(),
                body.getTargetDatabaseName(),
                settings(body.getDbConfigs(), DbConfig::getParamName, DbConfig::getValue),
                settings(body.getTablesConfigs(), TablesConfig::getTableName, TablesConfig::getTableConfig),
                tables(body.getTableReplConfig()),
                truth(body.getIsInstanceLevelSync()),
                body.getDatabaseReplScope() == null ? null : body.getDatabaseReplScope() == DatabaseReplScope.ALL,
                truth(body.getIsSupportRegExp()));
    }

    private static <T> List<Setting> settings(
            @Nullable List<T> wire, Function<T, String> name, Function<T, String> value) {
        return wire == null
                ? List.of()
                : wire.stream()
                        .map(entry -> new Setting(name.apply(entry), value.apply(entry)))
                        .toList();
    }

    private static @Nullable TablesChange tables(@Nullable TableReplConfig wire) {
        if (wire == null) {
            return null;
        }
        List<String> names = wire.getTables() == null ? List.of() : wire.getTables();
        return new TablesChange(listKind(wire.getReplType()), wire.getReplScope() != ReplScopeEnum.PART, names);
    }

    private static @Nullable ListKind listKind(@Nullable ReplTypeEnum wire) {
        if (wire == null) {
            return null;
        }
        return wire == ReplTypeEnum.INCLUDE_TABLES ? ListKind.INCLUDE : ListKind.EXCLUDE;
    }

    /** The contract writes booleans as the strings true and false. */
    private static @Nullable Boolean truth(@Nullable Enum<?> wire) {
        return wire == null ? null : wire.toString().equals("true");
    }

    static ModifyDataSyncResponse response(Modification modification) {
        return new ModifyDataSyncResponse()
                .sourceDatabaseName(modification.task().sourceDatabase())
                .targetDatabaseName(modification.task().targetDatabase())
                .sourceDbConfigCheckResults(modification.parameters().stream()
                        .map(ModificationMessages::parameterResult)
                        .toList())
                .tblConfigCheckResults(modification.tables().stream()
                        .map(ModificationMessages::tableResult)
                        .toList())
                .taskName(modification.task().name())
                .jobId(modification.jobId());
    }

    private static DbConfigCheckResult parameterResult(Checked checked) {
        return new DbConfigCheckResult()
                .paramName(checked.setting().name())
                .value(checked.setting().value())
                .checkResult(
                        checked.passed()
                                ? DbConfigCheckResult.CheckResultEnum.SUCCESS
                                : DbConfigCheckResult.CheckResultEnum.FAIL);
    }

    private static TableConfigCheckResult tableResult(Checked checked) {
        return new TableConfigCheckResult()
                .tableName(checked.setting().name())
                .tableConfig(checked.setting().value())
                .checkResult(checked.passed() ? "success" : "failed");
    }
}
