package io.github.starrockssync.sandbox.state;

import static io.github.starrockssync.sandbox.state.OptionalList.emptyIfNull;

import io.github.starrockssync.sandbox.controls.model.SourceDatabaseState;
import io.github.starrockssync.sandbox.controls.model.TaurusDbInstanceState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What tasks can refer to in one TaurusDB instance of a document. */
final class SourceCatalog {

    private final Set<String> nodes = new HashSet<>();
    private final Map<String, Map<String, Set<String>>> columnsByTableByDatabase = new HashMap<>();
    private final Map<String, Set<String>> columnsByQualifiedTable = new HashMap<>();

    SourceCatalog(TaurusDbInstanceState instance) {
        nodes.add(instance.getPrimaryNodeId());
        nodes.addAll(emptyIfNull(instance.getReadReplicaIds()));
        emptyIfNull(instance.getDatabases()).forEach(this::add);
    }

    private void add(SourceDatabaseState database) {
        Map<String, Set<String>> columnsByTable =
                columnsByTableByDatabase.computeIfAbsent(database.getDatabaseName(), name -> new HashMap<>());
        database.getTables().forEach(table -> {
            Set<String> columns = new HashSet<>(table.getColumns());
            columnsByTable.put(table.getTableName(), columns);
            columnsByQualifiedTable.put(database.getDatabaseName() + "." + table.getTableName(), columns);
        });
    }

    boolean hasNode(String nodeId) {
        return nodes.contains(nodeId);
    }

    boolean hasDatabase(String name) {
        return columnsByTableByDatabase.containsKey(name);
    }

    /** As a task sees it: {@code database.table} in an instance-level one. */
    Map<String, Set<String>> columnsByTable(String database, boolean instanceLevel) {
        return instanceLevel ? columnsByQualifiedTable : columnsByTableByDatabase.getOrDefault(database, Map.of());
    }
}
