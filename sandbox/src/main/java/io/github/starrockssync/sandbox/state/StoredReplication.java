package io.github.starrockssync.sandbox.state;

import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.ReplicationStore;
import io.github.starrockssync.sandbox.replication.StarRocksInstance;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.store.Query;
import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.sandbox.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Instances, tasks and jobs in the store. Thread-safe. */
public final class StoredReplication implements ReplicationStore {

    /** Owned by the instance; by name, target and source database. */
    static final Table<SyncTask> TASKS = new Table<>(
            "task",
            SyncTask.class,
            task -> new Table.Keys(
                    task.id(),
                    task.instanceId(),
                    task.name(),
                    task.targetDatabase(),
                    task.sourceDatabase(),
                    task.lifecycle().goneAt()));

    /** Owned by the project. */
    static final Table<Job> JOBS =
            new Table<>("job", Job.class, job -> Table.Keys.ending(job.id(), job.projectId(), job.endsAt()));

    /** Bounds the memory of a sandbox under load. */
    private static final int MAX_JOBS = 20_000;

    /** Few enough for each trim to be short. */
    private static final int JOBS_BETWEEN_TRIMS = 500;

    private final Store store;
    private final Duration jobHistory;
    private final int maxJobs;
    private final AtomicLong jobs = new AtomicLong();

    /**
     * @param jobHistory time after which an ended job is removed
     */
    public StoredReplication(Store store, Duration jobHistory) {
        this(store, jobHistory, MAX_JOBS);
    }

    StoredReplication(Store store, Duration jobHistory, int maxJobs) {
        this.store = store;
        this.jobHistory = jobHistory;
        this.maxJobs = maxJobs;
    }

    @Override
    public <T> T read(Function<Snapshot, T> query) {
        return store.read(snapshot -> query.apply(new View(snapshot)));
    }

    @Override
    public <T> T change(Function<Change, T> work) {
        return store.change(change -> work.apply(new Writer(change)));
    }

    private static class View implements Snapshot {

        private final Store.Snapshot rows;

        View(Store.Snapshot rows) {
            this.rows = rows;
        }

        @Override
        public Optional<StarRocksInstance> starRocksInstance(String projectId, String instanceId) {
            return rows.find(TargetInstance.TABLE, instanceId)
                    .map(TargetInstance::instance)
                    .filter(instance -> instance.projectId().equals(projectId));
        }

        @Override
        public Optional<List<StarRocksInstance>> starRocksInstancesOf(String projectId, String taurusDbInstanceId) {
            if (!hasTaurusDbInstance(projectId, taurusDbInstanceId)) {
                return Optional.empty();
            }
            return Optional.of(
                    rows
                            .list(TargetInstance.TABLE, Query.of(projectId).with(Query.Key.FIRST, taurusDbInstanceId))
                            .stream()
                            .map(TargetInstance::instance)
                            .toList());
        }

        @Override
        public boolean hasTaurusDbInstance(String projectId, String taurusDbInstanceId) {
            return source(taurusDbInstanceId)
                    .filter(source -> source.projectId().equals(projectId))
                    .isPresent();
        }

        private Optional<SourceInstance> source(String taurusDbInstanceId) {
            return rows.find(SourceInstance.TABLE, taurusDbInstanceId);
        }

        @Override
        public boolean isNodeOf(String sourceInstanceId, String nodeId) {
            return source(sourceInstanceId)
                    .filter(source -> source.hasNode(nodeId))
                    .isPresent();
        }

        @Override
        public Optional<String> primaryNodeOf(String sourceInstanceId) {
            return source(sourceInstanceId).map(SourceInstance::primaryNodeId);
        }

        @Override
        public Map<String, Set<String>> columnsByTable(String sourceInstanceId, @Nullable String database) {
            return source(sourceInstanceId)
                    .map(source -> source.columnsByTable(database))
                    .orElse(Map.of());
        }

        @Override
        public Optional<SyncTask> taskByName(String instanceId, String name, Instant now) {
            return tasks(instanceId, Query.Key.FIRST, name, now).stream().findFirst();
        }

        @Override
        public List<SyncTask> tasksByTargetDatabase(String instanceId, String targetDatabase, Instant now) {
            return tasks(instanceId, Query.Key.SECOND, targetDatabase, now);
        }

        @Override
        public List<SyncTask> tasksBySourceDatabase(String instanceId, String sourceDatabase, Instant now) {
            return tasks(instanceId, Query.Key.THIRD, sourceDatabase, now);
        }

        private List<SyncTask> tasks(String instanceId, Query.Key key, String value, Instant now) {
            return rows.list(TASKS, Query.of(instanceId).with(key, value).presentAt(now));
        }

        @Override
        public List<SyncTask> tasks(String instanceId, int limit, int offset, Instant now) {
            return rows.list(TASKS, Query.of(instanceId).presentAt(now).page(limit, offset));
        }

        @Override
        public long countTasks(String instanceId, Instant now) {
            return rows.count(TASKS, Query.of(instanceId).presentAt(now));
        }

        @Override
        public List<String> starRocksDatabases(String instanceId) {
            return rows.find(TargetInstance.TABLE, instanceId)
                    .map(TargetInstance::databases)
                    .orElse(List.of());
        }

        @Override
        public Optional<Job> job(String projectId, String jobId) {
            return rows.find(JOBS, jobId).filter(job -> job.projectId().equals(projectId));
        }
    }

    private final class Writer extends View implements Change {

        private final io.github.starrockssync.sandbox.store.Change rows;

        Writer(io.github.starrockssync.sandbox.store.Change rows) {
            super(rows);
            this.rows = rows;
        }

        @Override
        public void claim(StarRocksInstance instance) {
            rows.find(TargetInstance.TABLE, instance.id()).ifPresent(row -> rows.put(TargetInstance.TABLE, row));
        }

        @Override
        public void put(SyncTask task) {
            rows.put(TASKS, task);
        }

        @Override
        public void add(Job job) {
            rows.put(JOBS, job);
            if (jobs.incrementAndGet() % JOBS_BETWEEN_TRIMS == 0) {
                Instant now = job.createdAt();
                rows.trim(JOBS, now.minus(jobHistory), maxJobs, now);
                rows.trim(TASKS, now, Integer.MAX_VALUE, now);
            }
        }

        @Override
        public void addStarRocksDatabases(String instanceId, Set<String> databases) {
            rows.find(TargetInstance.TABLE, instanceId).ifPresent(row -> {
                TargetInstance changed = row.with(databases);
                if (!changed.equals(row)) {
                    rows.put(TargetInstance.TABLE, changed);
                }
            });
        }
    }
}
