package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.replication.TableSelection.ListKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks to change. Null, and an empty list of settings, mean: leave it as it is.
 *
 * @param taskName names the task; without it, the databases do
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
     * A new table selection, which replaces the stored one as a whole.
     *
     * @param listKind null keeps the stored kind of list, which cannot change anyway
     */
    public record TablesChange(@Nullable ListKind listKind, boolean everyTable, List<String> tables) {

        TableSelection selection(ListKind storedKind) {
            return new TableSelection(listKind == null ? storedKind : listKind, everyTable, tables);
        }
    }
}
