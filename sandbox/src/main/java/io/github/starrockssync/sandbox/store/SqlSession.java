package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.ReplicationStore.Session;
import io.github.starrockssync.sandbox.replication.StarRocksInstance;
import io.github.starrockssync.sandbox.replication.SyncTask;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of one transaction, as the services see them. Remembers the tasks that they come across. */
final class SqlSession implements Session, LookupSession {

    private final Database database;
    private final Handle handle;
    private final InstanceTable instances;
    private final TaskTable tasks;
    private final JobTable jobs;
    private final RecentTasks recent;
    private final JobHistory history;

    SqlSession(Database database, Handle handle, Catalog catalog, RecentTasks recent, JobHistory history) {
        this.database = database;
        this.handle = handle;
        this.instances = new InstanceTable(handle, catalog);
        this.tasks = new TaskTable(handle);
        this.jobs = new JobTable(handle);
        this.recent = recent;
        this.history = history;
    }

    @Override
    public Optional<StarRocksInstance> starRocksInstance(String projectId, String instanceId) {
        return instances.starRocksInstance(projectId, instanceId);
    }

    @Override
    public boolean lock(StarRocksInstance instance) {
        return instances.lock(instance);
    }

    @Override
    public Optional<List<StarRocksInstance>> starRocksInstancesOf(String projectId, String taurusDbInstanceId) {
        return hasTaurusDbInstance(projectId, taurusDbInstanceId)
                ? Optional.of(instances.starRocksInstancesOf(taurusDbInstanceId))
                : Optional.empty();
    }

    @Override
    public boolean hasTaurusDbInstance(String projectId, String taurusDbInstanceId) {
        return instances.hasTaurusDbInstance(projectId, taurusDbInstanceId);
    }

    @Override
    public List<SyncTask> find(TaskLookup lookup) {
        List<SyncTask> found = tasks.find(lookup);
        recent.found(lookup, found);
        return found;
    }

    @Override
    public List<SyncTask> tasks(String instanceId, int limit, int offset, Instant now) {
        return tasks.page(instanceId, limit, offset, now);
    }

    @Override
    public long countTasks(String instanceId, Instant now) {
        return tasks.count(instanceId, now);
    }

    @Override
    public void insert(SyncTask task) {
        tasks.insert(task);
        tasks.added(task.instanceId(), 1);
        database.revision().grow(handle);
    }

    @Override
    public void update(SyncTask task) {
        tasks.update(task);
        handle.afterCommit(() -> {
            recent.changed(task.storedAgain());
            database.changed(task);
        });
    }

    @Override
    public void removeGoneTasks(String instanceId, Instant now) {
        if (tasks.removeGone(instanceId, now)) {
            database.revision().grow(handle);
        }
    }

    @Override
    public boolean isNodeOf(String sourceInstanceId, String nodeId) {
        return instances.isNodeOf(sourceInstanceId, nodeId);
    }

    @Override
    public Optional<String> primaryNodeOf(String sourceInstanceId) {
        return instances.primaryNodeOf(sourceInstanceId);
    }

    @Override
    public Map<String, Set<String>> columnsByTable(String sourceInstanceId, @Nullable String database) {
        return instances.columnsByTable(sourceInstanceId, database);
    }

    @Override
    public List<String> starRocksDatabases(String instanceId) {
        return instances.starRocksDatabases(instanceId);
    }

    @Override
    public void addStarRocksDatabase(String instanceId, String database) {
        instances.addStarRocksDatabase(instanceId, database);
    }

    @Override
    public void insert(Job job) {
        history.add(jobs, List.of(job));
    }

    @Override
    public Optional<Job> job(String projectId, String jobId) {
        return jobs.find(projectId, jobId);
    }

    @Override
    public void requireTransaction() {
        // this is one
    }
}
