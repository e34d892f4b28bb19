package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.StarRocksInstance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.AbstractMap.SimpleImmutableEntry;
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
        return handle.createQuery(SELECT + "WHERE id = :id AND project_id = :project")
                .bind("id", instanceId)
                .bind("project", projectId)
                .map((row, context) -> instance(row))
                .findOne();
    }

    boolean lock(StarRocksInstance instance) {
        return handle.createQuery("SELECT id FROM starrocks_instance WHERE id = :id FOR UPDATE")
                .bind("id", instance.id())
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    List<StarRocksInstance> starRocksInstancesOf(String taurusDbInstanceId) {
        return handle.createQuery(SELECT + "WHERE taurusdb_instance_id = :id ORDER BY id")
                .bind("id", taurusDbInstanceId)
                .map((row, context) -> instance(row))
                .list();
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
        return handle.select("SELECT id FROM taurusdb_node WHERE instance_id = ? AND is_primary", taurusDbInstanceId)
                .mapTo(String.class)
                .findFirst();
    }

    Map<String, Set<String>> columnsByTable(String taurusDbInstanceId, @Nullable String database) {
        return catalog.columnsByTable(taurusDbInstanceId, database, () -> selectColumns(taurusDbInstanceId, database));
    }

    private Map<String, Set<String>> selectColumns(String taurusDbInstanceId, @Nullable String database) {
        String all = "SELECT database_name, table_name, column_names FROM source_table WHERE instance_id = ?";
        return (database == null
                        ? handle.select(all, taurusDbInstanceId)
                        : handle.select(all + " AND database_name = ?", taurusDbInstanceId, database))
                        .map((row, context) -> new SimpleImmutableEntry<>(
                                (database == null ? row.getString("database_name") + "." : "")
                                        + row.getString("table_name"),
                                Set.copyOf(JsonColumn.readStrings(row.getString("column_names")))))
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<String> starRocksDatabases(String instanceId) {
        return handle.select("SELECT database_name FROM starrocks_database WHERE instance_id = ?", instanceId)
                .mapTo(String.class)
                .list();
    }

    /** Callers hold a lock that keeps others from adding the same. */
    void addStarRocksDatabase(String instanceId, String database) {
        if (!exists(
                "SELECT 1 FROM starrocks_database WHERE instance_id = ? AND database_name = ?", instanceId, database)) {
            handle.execute("INSERT INTO starrocks_database VALUES (?, ?)", instanceId, database);
        }
    }

    private boolean exists(String query, String first, String second) {
        return !PlainStatement.query(handle, query, row -> row.getInt(1), first, second)
                .isEmpty();
    }

    private static StarRocksInstance instance(ResultSet row) throws SQLException {
        return new StarRocksInstance(
                row.getString("id"),
                row.getString("project_id"),
                row.getString("instance_name"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
