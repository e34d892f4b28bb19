package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.StarRocksInstance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Instances, their nodes, and the databases on both sides, in SQL. */
record InstanceTable(Handle handle, Catalog catalog) {

    private static final String SELECT = "SELECT id, project_id, instance_name, created_at FROM starrocks_instance ";

    Optional<StarRocksInstance> starRocksInstance(String projectId, String instanceId) {
        return catalog.starRocksInstance(projectId, instanceId, () -> select(projectId, instanceId));
    }

    private Optional<StarRocksInstance> select(String projectId, String instanceId) {
        return PlainStatement.query(
                        handle,
                        SELECT + "WHERE id = ? AND project_id = ?",
                        InstanceTable::instance,
                        instanceId,
                        projectId)
                .stream()
                .findFirst();
    }

    boolean lock(StarRocksInstance instance) {
        return !PlainStatement.query(
                        handle,
                        "SELECT id FROM starrocks_instance WHERE id = ? FOR UPDATE",
                        InstanceTable::text,
                        instance.id())
                .isEmpty();
    }

    List<StarRocksInstance> starRocksInstancesOf(String taurusDbInstanceId) {
        return PlainStatement.query(
                handle,
                SELECT + "WHERE taurusdb_instance_id = ? ORDER BY id",
                InstanceTable::instance,
                taurusDbInstanceId);
    }

    boolean hasTaurusDbInstance(String projectId, String taurusDbInstanceId) {
        return exists("SELECT 1 FROM taurusdb_instance WHERE id = ? AND project_id = ?", taurusDbInstanceId, projectId);
    }

    boolean isNodeOf(String taurusDbInstanceId, String nodeId) {
        return catalog.isNodeOf(
                taurusDbInstanceId,
                nodeId,
                () -> exists(
                        "SELECT 1 FROM taurusdb_node WHERE instance_id = ? AND id = ?", taurusDbInstanceId, nodeId));
    }

    Optional<String> primaryNodeOf(String taurusDbInstanceId) {
        return PlainStatement.query(
                        handle,
                        "SELECT id FROM taurusdb_node WHERE instance_id = ? AND is_primary",
                        InstanceTable::text,
                        taurusDbInstanceId)
                .stream()
                .findFirst();
    }

    Map<String, Set<String>> columnsByTable(String taurusDbInstanceId, @Nullable String database) {
        return catalog.columnsByTable(taurusDbInstanceId, database, () -> selectColumns(taurusDbInstanceId, database));
    }

    private Map<String, Set<String>> selectColumns(String taurusDbInstanceId, @Nullable String database) {
        String all = "SELECT database_name, table_name, column_names FROM source_table WHERE instance_id = ?";
        List<Map.Entry<String, Set<String>>> found = database == null
                ? PlainStatement.query(
                        handle, all, row -> columns(row, row.getString("database_name") + "."), taurusDbInstanceId)
                : PlainStatement.query(
                        handle, all + " AND database_name = ?", row -> columns(row, ""), taurusDbInstanceId, database);
        return found.stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<String, Set<String>> columns(ResultSet row, String prefix) throws SQLException {
        return Map.entry(
                prefix + row.getString("table_name"),
                Set.copyOf(JsonColumn.readStrings(row.getString("column_names"))));
    }

    List<String> starRocksDatabases(String instanceId) {
        return PlainStatement.query(
                handle,
                "SELECT database_name FROM starrocks_database WHERE instance_id = ?",
                InstanceTable::text,
                instanceId);
    }

    /** Callers hold a lock that keeps others from adding the same. */
    void addStarRocksDatabase(String instanceId, String database) {
        if (!exists(
                "SELECT 1 FROM starrocks_database WHERE instance_id = ? AND database_name = ?", instanceId, database)) {
            PlainStatement.update(handle, "INSERT INTO starrocks_database VALUES (?, ?)", instanceId, database);
        }
    }

    private boolean exists(String query, String first, String second) {
        return !PlainStatement.query(handle, query, row -> row.getInt(1), first, second)
                .isEmpty();
    }

    private static String text(ResultSet row) throws SQLException {
        return row.getString(1);
    }

    private static StarRocksInstance instance(ResultSet row) throws SQLException {
        return new StarRocksInstance(
                row.getString("id"),
                row.getString("project_id"),
                row.getString("instance_name"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
