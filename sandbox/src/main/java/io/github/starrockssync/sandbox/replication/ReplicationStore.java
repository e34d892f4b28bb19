package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.server.error.ServiceException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Access of the services to instances, tasks and jobs. Thread-safe. */
public interface ReplicationStore {

    /** Returns the result of a query. */
    <T> T read(Function<Snapshot, T> query);

    /**
     * Runs work and stores all that it changes, or nothing if it throws.
     *
     * @param work run again after a conflict with another change, so it must have no effect but its writes
     * @throws ServiceException if it conflicts repeatedly
     */
    <T> T change(Function<Change, T> work);

    /** What is stored. Excludes tasks that are gone at the given time. */
    interface Snapshot {

        /** Returns empty if the project has no such instance. */
        Optional<StarRocksInstance> starRocksInstance(String projectId, String instanceId);

        /** Returns the StarRocks instances of a TaurusDB instance; empty if the project has no such TaurusDB instance. */
        Optional<List<StarRocksInstance>> starRocksInstancesOf(String projectId, String taurusDbInstanceId);

        boolean hasTaurusDbInstance(String projectId, String taurusDbInstanceId);

        boolean isNodeOf(String sourceInstanceId, String nodeId);

        Optional<String> primaryNodeOf(String sourceInstanceId);

        /**
         * Returns the columns by table; empty if there is no such database.
         *
         * @param database null for all of the instance, whose tables are then named {@code database.table}
         */
        Map<String, Set<String>> columnsByTable(String sourceInstanceId, @Nullable String database);

        Optional<SyncTask> taskByName(String instanceId, String name, Instant now);

        List<SyncTask> tasksByTargetDatabase(String instanceId, String targetDatabase, Instant now);

        List<SyncTask> tasksBySourceDatabase(String instanceId, String sourceDatabase, Instant now);

        /** Returns a page of the tasks of an instance, oldest first. */
        List<SyncTask> tasks(String instanceId, int limit, int offset, Instant now);

        long countTasks(String instanceId, Instant now);

        /** Returns the names of the databases that tasks have created, sorted. */
        List<String> starRocksDatabases(String instanceId);

        Optional<Job> job(String projectId, String jobId);
    }

    /** Reads what is stored and collects writes. A query does not see the writes of its own change. */
    interface Change extends Snapshot {

        /** Conflicts with every concurrent change that claims the same instance. */
        void claim(StarRocksInstance instance);

        /** Adds the task, or replaces the one with the same id. */
        void put(SyncTask task);

        void add(Job job);

        void addStarRocksDatabases(String instanceId, Set<String> databases);
    }
}
