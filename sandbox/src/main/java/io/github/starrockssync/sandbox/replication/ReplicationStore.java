package io.github.starrockssync.sandbox.replication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the services remember. Thread-safe. */
public interface ReplicationStore {

    /** Runs the work in one transaction, which is rolled back if the work throws. */
    <T> T inTransaction(Function<Session, T> work);

    /** A view of the state inside one transaction. */
    interface Session {

        /** The name of a StarRocks instance; empty if the project has no such instance. */
        Optional<String> starRocksInstanceName(String projectId, String instanceId);

        Optional<SyncTask> taskByName(String instanceId, String name);

        List<SyncTask> tasksByTargetDatabase(String instanceId, String targetDatabase);

        List<SyncTask> tasksBySourceDatabase(String instanceId, String sourceDatabase);

        /** The task as it is now, not to be changed by anyone else until the transaction ends. */
        SyncTask lock(SyncTask task);

        void saveChange(SyncTask task, SyncConfiguration inForce, SyncTask.Change change);

        boolean isNodeOf(String sourceInstanceId, String nodeId);

        /** Columns by table; empty if there is no such database. */
        Map<String, Set<String>> columnsByTable(String sourceInstanceId, String database);

        void insert(Job job);

        Optional<Job> job(String projectId, String jobId);
    }
}
