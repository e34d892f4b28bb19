package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.replication.TableSelection.ListKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requested change of a task. Null, and an empty list of settings, mean no change.
 *
 * @param taskName null if the databases identify the task
 */
public record TaskChange(
        @Nullable String taskName,
        @Nullable String sourceInstanceId,
        @Nullable String sourceNodeId,
        @Nullable String sourceDatabase,
        @Nullable String targetDatabase,
        List<Setting> parameters,
        List<Setting> tableSettings,
        @Nullable TablesChange tables,
        @Nullable Boolean instanceLevel,
        @Nullable Boolean everyDatabase,
        @Nullable Boolean wildcards) {

    /**
     * A new table selection, which replaces the stored one.
     *
     * @param listKind null for the stored kind, which cannot change
     */
    public record TablesChange(@Nullable ListKind listKind, boolean everyTable, List<String> tables) {

        TableSelection selection(ListKind storedKind) {
            return new TableSelection(listKind == null ? storedKind : listKind, everyTable, tables);
        }
    }
}
