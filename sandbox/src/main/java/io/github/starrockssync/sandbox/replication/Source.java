package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.replication.ReplicationStore.Snapshot;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The source of a task: one database, or all databases of a TaurusDB instance.
 *
 * @param columnsByTable tables are named {@code database.table} in an instance-level task; empty if there is no such database
 */
record Source(String instanceId, String database, boolean instanceLevel, Map<String, Set<String>> columnsByTable) {

    /** The name for all databases of an instance. */
    static final String ALL = "ALL";

    static Source of(Snapshot session, String instanceId, String database, boolean instanceLevel) {
        return new Source(
                instanceId,
                database,
                instanceLevel,
                session.columnsByTable(instanceId, instanceLevel ? null : database));
    }

    static Source of(Snapshot session, SyncTask task) {
        return of(
                session,
                task.sourceInstanceId(),
                task.sourceDatabase(),
                task.configuration().instanceLevel());
    }

    Set<String> tables() {
        return columnsByTable.keySet();
    }

    /** Returns the tables that a configuration synchronizes, as {@code database.table}. */
    Set<String> qualified(SyncConfiguration configuration) {
        Set<String> tables = configuration.tables().synchronizedTables(tables(), configuration.wildcards());
        return instanceLevel
                ? tables
                : tables.stream().map(table -> database + "." + table).collect(Collectors.toUnmodifiableSet());
    }
}
