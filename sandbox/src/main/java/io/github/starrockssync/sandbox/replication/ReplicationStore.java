package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.server.error.ServiceException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the services remember. Thread-safe. */
public interface ReplicationStore {

    /** Returns what a query finds. */
    <T> T read(Function<Snapshot, T> query);

    /**
     * Runs work and stores all that it changes, or nothing if it throws.
     *
     * @param work run again if others have changed the same meanwhile; so it has no effect but on the change
     * @throws ServiceException if others were faster time and again
     */
    <T> T change(Function<Change, T> work);

    /** What is stored. Tasks that are gone at the given time are not there. */
    interface Snapshot {

        /** Empty if the project has no such instance. */
        Optional<StarRocksInstance> starRocksInstance(String projectId, String instanceId);

        /** The StarRocks instances of a TaurusDB instance; empty if the project has no such TaurusDB instance. */
        Optional<List<StarRocksInstance>> starRocksInstancesOf(String projectId, String taurusDbInstanceId);

        boolean hasTaurusDbInstance(String projectId, String taurusDbInstanceId);

        boolean isNodeOf(String sourceInstanceId, String nodeId);

        Optional<String> primaryNodeOf(String sourceInstanceId);

        /**
         * Columns by table; empty if there is no such database.
         *
         * @param database null for all of the instance, whose tables are then named {@code database.table}
         */
        Map<String, Set<String>> columnsByTable(String sourceInstanceId, @Nullable String database);

        Optional<SyncTask> taskByName(String instanceId, String name, Instant now);

        List<SyncTask> tasksByTargetDatabase(String instanceId, String targetDatabase, Instant now);

        List<SyncTask> tasksBySourceDatabase(String instanceId, String sourceDatabase, Instant now);

        /** A page of the tasks of an instance, oldest first. */
        List<SyncTask> tasks(String instanceId, int limit, int offset, Instant now);

        long countTasks(String instanceId, Instant now);

        /** Databases that tasks have written to, in order. */
        List<String> starRocksDatabases(String instanceId);

        Optional<Job> job(String projectId, String jobId);
    }

    /** What is stored, and what is to be changed. A query does not see what the same change has changed. */
    interface Change extends Snapshot {

        /** Makes the change stale if another one claims the instance, too: one of them runs again, after the other. */
        void claim(StarRocksInstance instance);

        /** Replaces the task of the same id, if there is one. */
        void put(SyncTask task);

        void add(Job job);

        void addStarRocksDatabases(String instanceId, Set<String> databases);
    }
}
