package io.github.starrockssync.sandbox.state;

import io.github.starrockssync.sandbox.store.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A TaurusDB instance and what can be replicated from it.
 *
 * @param columns by database and table
 */
record SourceInstance(
        String id,
        String projectId,
        String name,
        String primaryNodeId,
        List<String> readReplicaIds,
        Map<String, Map<String, Set<String>>> columns) {

    /** Owned by the project. */
    static final Table<SourceInstance> TABLE = new Table<>(
            "taurusdb_instance", SourceInstance.class, instance -> Table.Keys.of(instance.id(), instance.projectId()));

    boolean hasNode(String nodeId) {
        return nodeId.equals(primaryNodeId) || readReplicaIds.contains(nodeId);
    }

    /**
     * Returns the columns by table; empty if there is no such database.
     *
     * @param database null for all of the instance, whose tables are then named {@code database.table}
     */
    Map<String, Set<String>> columnsByTable(@Nullable String database) {
        if (database != null) {
            return columns.getOrDefault(database, Map.of());
        }
        Map<String, Set<String>> qualified = new LinkedHashMap<>();
        columns.forEach((name, tables) -> tables.forEach((table, of) -> qualified.put(name + "." + table, of)));
        return qualified;
    }
}
