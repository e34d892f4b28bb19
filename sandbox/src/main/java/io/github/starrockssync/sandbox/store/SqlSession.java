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
import org.jspecify.annotations.Nullable;

/** The tables of one transaction, as the services see them. */
record SqlSession(InstanceTable instances, TaskTable tasks, JobTable jobs) implements Session {

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
    public Optional<SyncTask> taskByName(String instanceId, String name, Instant now) {
        return tasks.byName(instanceId, name, now);
    }

    @Override
    public List<SyncTask> tasksByTargetDatabase(String instanceId, String targetDatabase, Instant now) {
        return tasks.byTargetDatabase(instanceId, targetDatabase, now);
    }

    @Override
    public List<SyncTask> tasksBySourceDatabase(String instanceId, String sourceDatabase, Instant now) {
        return tasks.bySourceDatabase(instanceId, sourceDatabase, now);
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
    }

    @Override
    public void update(SyncTask task) {
        tasks.update(task);
    }

    @Override
    public void removeGoneTasks(String instanceId, Instant now) {
        tasks.removeGone(instanceId, now);
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
        jobs.insert(job);
    }

    @Override
    public Optional<Job> job(String projectId, String jobId) {
        return jobs.find(projectId, jobId);
    }

    @Override
    public void removeJobsBefore(Instant time) {
        jobs.removeBefore(time);
    }

    @Override
    public void removeJobsBeyond(int newest, Instant now) {
        jobs.removeBeyond(newest, now);
    }
}
