package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.server.error.ServiceException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
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

    /**
     * Runs work that changes one task, if any, in a transaction that it may share with others. What is remembered may
     * stand in for what is stored: then the transaction only sees to it that it is the same, and if it is not, the work
     * is done again, from what is stored.
     *
     * @param work may be done more than once, so that it has no effect but on the session
     * @return ends when what it tells of outlives the process; exceptionally with what the work throws, a {@link
     *     ServiceException} if others are so busy with the same that the work never came through, or the failure of the
     *     store
     */
    <T> CompletionStage<T> inSharedTransaction(Function<TaskSession, T> work);

    /** Runs work that changes nothing. */
    <T> T look(Function<Session, T> work);

    /** What it takes to change one task. Tasks that are gone at the given time are not there. */
    interface TaskSession {

        /** Empty if the project has no such instance. */
        Optional<StarRocksInstance> starRocksInstance(String projectId, String instanceId);

        Optional<SyncTask> taskByName(String instanceId, String name, Instant now);

        List<SyncTask> tasksByTargetDatabase(String instanceId, String targetDatabase, Instant now);

        List<SyncTask> tasksBySourceDatabase(String instanceId, String sourceDatabase, Instant now);

        boolean isNodeOf(String sourceInstanceId, String nodeId);

        /**
         * Columns by table; empty if there is no such database.
         *
         * @param database null for all of the instance, whose tables are then named {@code database.table}
         */
        Map<String, Set<String>> columnsByTable(String sourceInstanceId, @Nullable String database);

        /** If someone else has changed the task since it was read, the work is done again from its beginning. */
        void update(SyncTask task);

        void insert(Job job);

        /** For work that is to change more than a task and its job: unless it is, it is done again in a transaction. */
        void requireTransaction();
    }

    /** A view of the whole state inside one transaction. */
    interface Session extends TaskSession {

        /** Lets no one else lock this instance until the transaction ends. False if it is gone meanwhile. */
        boolean lock(StarRocksInstance instance);

        /** The StarRocks instances of a TaurusDB instance; empty if the project has no such TaurusDB instance. */
        Optional<List<StarRocksInstance>> starRocksInstancesOf(String projectId, String taurusDbInstanceId);

        boolean hasTaurusDbInstance(String projectId, String taurusDbInstanceId);

        /** A page of the tasks of an instance, oldest first. */
        List<SyncTask> tasks(String instanceId, int limit, int offset, Instant now);

        long countTasks(String instanceId, Instant now);

        void insert(SyncTask task);

        /** Forgets the tasks of an instance that are gone, so that their names are free. */
        void removeGoneTasks(String instanceId, Instant now);

        Optional<String> primaryNodeOf(String sourceInstanceId);

        /** Databases that tasks have written to, in order. */
        List<String> starRocksDatabases(String instanceId);

        void addStarRocksDatabase(String instanceId, String database);

        Optional<Job> job(String projectId, String jobId);
    }
}
