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

    /**
     * Runs the work in one transaction, which is rolled back if the work throws.
     *
     * @param work may be done more than once, so that it has no effect but on the session
     * @throws ServiceException if others are so busy with the same that the work never came through
     */
    <T> T inTransaction(Function<Session, T> work);

    /** Runs work that changes nothing. */
    <T> T look(Function<Session, T> work);

    /** A view of the state inside one transaction. Tasks that are gone at the given time are not there. */
    interface Session {

        /** Empty if the project has no such instance. */
        Optional<StarRocksInstance> starRocksInstance(String projectId, String instanceId);

        /** Lets no one else lock this instance until the transaction ends. False if it is gone meanwhile. */
        boolean lock(StarRocksInstance instance);

        /** The StarRocks instances of a TaurusDB instance; empty if the project has no such TaurusDB instance. */
        Optional<List<StarRocksInstance>> starRocksInstancesOf(String projectId, String taurusDbInstanceId);

        boolean hasTaurusDbInstance(String projectId, String taurusDbInstanceId);

        Optional<SyncTask> taskByName(String instanceId, String name, Instant now);

        List<SyncTask> tasksByTargetDatabase(String instanceId, String targetDatabase, Instant now);

        List<SyncTask> tasksBySourceDatabase(String instanceId, String sourceDatabase, Instant now);

        /** A page of the tasks of an instance, oldest first. */
        List<SyncTask> tasks(String instanceId, int limit, int offset, Instant now);

        long countTasks(String instanceId, Instant now);

        void insert(SyncTask task);

        /** If someone else has changed the task since it was read, the work is done again from its beginning. */
        void update(SyncTask task);

        /** Forgets the tasks of an instance that are gone, so that their names are free. */
        void removeGoneTasks(String instanceId, Instant now);

        boolean isNodeOf(String sourceInstanceId, String nodeId);

        Optional<String> primaryNodeOf(String sourceInstanceId);

        /**
         * Columns by table; empty if there is no such database.
         *
         * @param database null for all of the instance, whose tables are then named {@code database.table}
         */
        Map<String, Set<String>> columnsByTable(String sourceInstanceId, @Nullable String database);

        /** Databases that tasks have written to, in order. */
        List<String> starRocksDatabases(String instanceId);

        void addStarRocksDatabase(String instanceId, String database);

        void insert(Job job);

        Optional<Job> job(String projectId, String jobId);

        /** Forgets the jobs that were created before. */
        void removeJobsBefore(Instant time);

        /** Forgets the jobs that are done, but for the newest of them. */
        void removeJobsBeyond(int newest, Instant now);
    }
}
