package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.StarRocksInstance;
import io.github.starrockssync.sandbox.replication.SyncTask;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is remembered, as the services see it, and what they want to change of it. Whatever needs more ends the work. */
final class RememberedSession implements LookupSession {

    private final Catalog catalog;
    private final RecentTasks recent;
    private final Function<TaskLookup, Optional<List<SyncTask>>> source;
    private @Nullable SyncTask task;
    private @Nullable Job job;

    /**
     * @param source finds tasks that are not remembered; empty if that takes a transaction
     */
    RememberedSession(Catalog catalog, RecentTasks recent, Function<TaskLookup, Optional<List<SyncTask>>> source) {
        this.catalog = catalog;
        this.recent = recent;
        this.source = source;
    }

    /** What the work has changed; empty if that was nothing. */
    Optional<TaskChanged> change() {
        return task == null || job == null ? Optional.empty() : Optional.of(new TaskChanged(task, job));
    }

    @Override
    public Optional<StarRocksInstance> starRocksInstance(String projectId, String instanceId) {
        return Optional.of(orNeeded(catalog.starRocksInstance(projectId, instanceId)));
    }

    @Override
    public List<SyncTask> find(TaskLookup lookup) {
        return recent.find(lookup).orElseGet(() -> {
            List<SyncTask> found = orNeeded(source.apply(lookup));
            recent.found(lookup, found);
            return found;
        });
    }

    @Override
    public boolean isNodeOf(String sourceInstanceId, String nodeId) {
        if (!catalog.isNodeOf(sourceInstanceId, nodeId)) {
            throw new TransactionNeededException();
        }
        return true;
    }

    @Override
    public Map<String, Set<String>> columnsByTable(String sourceInstanceId, @Nullable String database) {
        return orNeeded(catalog.columnsByTable(sourceInstanceId, database));
    }

    @Override
    public void update(SyncTask changed) {
        if (task != null) {
            throw new TransactionNeededException();
        }
        task = changed;
    }

    @Override
    public void insert(Job added) {
        if (job != null) {
            throw new TransactionNeededException();
        }
        job = added;
    }

    @Override
    public void requireTransaction() {
        throw new TransactionNeededException();
    }

    private static <T> T orNeeded(Optional<T> remembered) {
        return remembered.orElseThrow(TransactionNeededException::new);
    }
}
