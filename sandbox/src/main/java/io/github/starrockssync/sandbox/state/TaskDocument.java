package io.github.starrockssync.sandbox.state;

import static io.github.starrockssync.sandbox.state.OptionalList.emptyIfNull;
import static io.github.starrockssync.sandbox.state.OptionalList.orNull;

import io.github.starrockssync.sandbox.controls.model.DbConfigState;
import io.github.starrockssync.sandbox.controls.model.TableReplConfigState;
import io.github.starrockssync.sandbox.controls.model.TableReplConfigState.ReplScopeEnum;
import io.github.starrockssync.sandbox.controls.model.TableReplConfigState.ReplTypeEnum;
import io.github.starrockssync.sandbox.controls.model.TablesConfigState;
import io.github.starrockssync.sandbox.controls.model.TaskConfigurationState;
import io.github.starrockssync.sandbox.controls.model.TaskConfigurationState.DatabaseReplScopeEnum;
import io.github.starrockssync.sandbox.controls.model.TaskState;
import io.github.starrockssync.sandbox.replication.Lifecycle;
import io.github.starrockssync.sandbox.replication.Setting;
import io.github.starrockssync.sandbox.replication.SyncConfiguration;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.replication.TableSelection;
import io.github.starrockssync.sandbox.replication.TableSelection.ListKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps tasks to their form in a document, which omits defaults, and back. */
public final class TaskDocument {

    private TaskDocument() {}

    /** Returns the task of a StarRocks instance, with a new id. */
    public static SyncTask read(TaskState task, String instanceId) {
        TaskConfigurationState next = task.getNextConfiguration();
        Long pausedBefore = task.getPausedBeforeMilliseconds();
        return new SyncTask(
                UUID.randomUUID().toString(),
                instanceId,
                task.getTaskName(),
                task.getSourceInstanceId(),
                task.getSourceDatabase(),
                task.getTargetDatabase(),
                read(task.getConfiguration()),
                next == null ? null : read(next),
                task.getLastError(),
                time(task.getJobEndsAt()),
                new Lifecycle(
                        time(task.getStartsAt()),
                        time(task.getPausesAt()),
                        time(task.getResumesAt()),
                        pausedBefore == null ? Duration.ZERO : Duration.ofMillis(pausedBefore),
                        time(task.getGoneAt())));
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static SyncConfiguration read(TaskConfigurationState configuration) {
        return new SyncConfiguration(
                configuration.getSourceNodeId(),
                settings(configuration.getDbConfigs(), DbConfigState::getParamName, DbConfigState::getValue),
                settings(
                        configuration.getTablesConfigs(),
                        TablesConfigState::getTableName,
                        TablesConfigState::getTableConfig),
                read(configuration.getTableReplConfig()),
                Boolean.TRUE.equals(configuration.getIsInstanceLevelSync()),
                configuration.getDatabaseReplScope() == DatabaseReplScopeEnum.ALL,
                Boolean.TRUE.equals(configuration.getIsSupportRegExp()));
    }

    private static <T> List<Setting> settings(
            @Nullable List<T> list, Function<T, String> name, Function<T, String> value) {
        return emptyIfNull(list).stream()
                .map(entry -> new Setting(name.apply(entry), value.apply(entry)))
                .toList();
    }

    private static TableSelection read(TableReplConfigState tables) {
        return new TableSelection(
                tables.getReplType() == ReplTypeEnum.INCLUDE_TABLES ? ListKind.INCLUDE : ListKind.EXCLUDE,
                tables.getReplScope() == ReplScopeEnum.ALL,
                emptyIfNull(tables.getTables()));
    }

    public static TaskState write(SyncTask task) {
        Lifecycle lifecycle = task.lifecycle();
        SyncConfiguration next = task.next();
        long pausedBefore = lifecycle.pausedBefore().toMillis();
        return new TaskState()
                .taskName(task.name())
                .sourceInstanceId(task.sourceInstanceId())
                .sourceDatabase(task.sourceDatabase())
                .targetDatabase(task.targetDatabase())
                ._configuration(write(task.configuration()))
                .nextConfiguration(next == null ? null : write(next))
                .lastError(task.failure())
                .jobEndsAt(text(task.jobEndsAt()))
                .startsAt(text(lifecycle.startsAt()))
                .pausesAt(text(lifecycle.pausesAt()))
                .resumesAt(text(lifecycle.resumesAt()))
                .pausedBeforeMilliseconds(pausedBefore == 0 ? null : (Long) pausedBefore)
                .goneAt(text(lifecycle.goneAt()));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    static TaskConfigurationState write(SyncConfiguration configuration) {
        return new TaskConfigurationState()
                .sourceNodeId(configuration.sourceNodeId())
                .dbConfigs(orNull(configuration.parameters().stream()
                        .map(setting ->
                                new DbConfigState().paramName(setting.name()).value(setting.value()))
                        .toList()))
                .tablesConfigs(orNull(configuration.tableSettings().stream()
                        .map(setting -> new TablesConfigState()
                                .tableName(setting.name())
                                .tableConfig(setting.value()))
                        .toList()))
                .tableReplConfig(write(configuration.tables()))
                .isInstanceLevelSync(trueOrNull(configuration.instanceLevel()))
                .databaseReplScope(configuration.everyDatabase() ? DatabaseReplScopeEnum.ALL : null)
                .isSupportRegExp(trueOrNull(configuration.wildcards()));
    }

    private static TableReplConfigState write(TableSelection tables) {
        return new TableReplConfigState()
                .replType(
                        tables.listKind() == ListKind.INCLUDE
                                ? ReplTypeEnum.INCLUDE_TABLES
                                : ReplTypeEnum.EXCLUDE_TABLES)
                .replScope(tables.everyTable() ? ReplScopeEnum.ALL : ReplScopeEnum.PART)
                .tables(orNull(tables.tables()));
    }

    private static @Nullable Boolean trueOrNull(boolean value) {
        return value ? Boolean.TRUE : null;
    }
}
