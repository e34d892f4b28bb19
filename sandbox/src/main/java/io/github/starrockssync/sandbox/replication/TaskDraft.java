package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.replication.TaskChange.TablesChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task to be checked and, on request, created.
 *
 * @param name null if no task is to be created
 * @param sourceNodeId null for the primary node
 * @param tables null for every table
 */
public record TaskDraft(
        @Nullable String name,
        String sourceInstanceId,
        @Nullable String sourceNodeId,
        String sourceDatabase,
        String targetDatabase,
        List<Setting> parameters,
        List<Setting> tableSettings,
        @Nullable TablesChange tables,
        boolean instanceLevel,
        boolean everyDatabase,
        boolean wildcards) {

    TableSelection selection() {
        return tables == null
                ? TableSelection.everything()
                : tables.selection(TableSelection.everything().listKind());
    }
}
