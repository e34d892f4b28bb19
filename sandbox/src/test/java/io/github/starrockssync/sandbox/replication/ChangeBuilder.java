package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.replication.TableSelection.ListKind;
import io.github.starrockssync.sandbox.replication.TaskChange.TablesChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes for tests; every method answers a new one. */
record ChangeBuilder(TaskChange change) {

    static ChangeBuilder ofTask(@Nullable String name) {
        return new ChangeBuilder(
                new TaskChange(name, null, null, null, null, List.of(), List.of(), null, null, null, null));
    }

    ChangeBuilder from(@Nullable String sourceInstance, @Nullable String node, @Nullable String database) {
        return with(sourceInstance, node, database, change.targetDatabase(), change.parameters(), change.tables());
    }

    ChangeBuilder to(String targetDatabase) {
        return with(
                change.sourceInstanceId(),
                change.sourceNodeId(),
                change.sourceDatabase(),
                targetDatabase,
                change.parameters(),
                change.tables());
    }

    ChangeBuilder parameters(Setting... parameters) {
        return with(
                change.sourceInstanceId(),
                change.sourceNodeId(),
                change.sourceDatabase(),
                change.targetDatabase(),
                List.of(parameters),
                change.tables());
    }

    ChangeBuilder include(String... tables) {
        return with(
                change.sourceInstanceId(),
                change.sourceNodeId(),
                change.sourceDatabase(),
                change.targetDatabase(),
                change.parameters(),
                new TablesChange(ListKind.INCLUDE, false, List.of(tables)));
    }

    ChangeBuilder tableSettings(Setting... settings) {
        return new ChangeBuilder(new TaskChange(
                change.taskName(),
                change.sourceInstanceId(),
                change.sourceNodeId(),
                change.sourceDatabase(),
                change.targetDatabase(),
                change.parameters(),
                List.of(settings),
                change.tables(),
                change.instanceLevel(),
                change.everyDatabase(),
                change.wildcards()));
    }

    ChangeBuilder flags(@Nullable Boolean instanceLevel, @Nullable Boolean wildcards) {
        return new ChangeBuilder(new TaskChange(
                change.taskName(),
                change.sourceInstanceId(),
                change.sourceNodeId(),
                change.sourceDatabase(),
                change.targetDatabase(),
                change.parameters(),
                change.tableSettings(),
                change.tables(),
                instanceLevel,
                change.everyDatabase(),
                wildcards));
    }

    private ChangeBuilder with(
            @Nullable String sourceInstance,
            @Nullable String node,
            @Nullable String database,
            @Nullable String targetDatabase,
            List<Setting> parameters,
            @Nullable TablesChange tables) {
        return new ChangeBuilder(new TaskChange(
                change.taskName(),
                sourceInstance,
                node,
                database,
                targetDatabase,
                parameters,
                change.tableSettings(),
                tables,
                change.instanceLevel(),
                change.everyDatabase(),
                change.wildcards()));
    }
}
