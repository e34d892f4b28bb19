package io.github.starrockssync.sandbox.state;

import io.github.starrockssync.sandbox.controls.model.Overview;
import io.github.starrockssync.sandbox.controls.model.ProjectOverview;
import io.github.starrockssync.sandbox.controls.model.StarRocksInstanceOverview;
import io.github.starrockssync.sandbox.controls.model.TaskOverview;
import io.github.starrockssync.sandbox.controls.model.TaurusDbInstanceOverview;
import io.github.starrockssync.sandbox.iam.Project;
import io.github.starrockssync.sandbox.replication.StarRocksInstance;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.store.Query;
import io.github.starrockssync.sandbox.store.Store;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The overview of the rows. */
record OverviewRows(Store.Snapshot rows, Progress progress) {

    Overview overview(int maxTasks, int maxJobs) {
        Map<String, Deque<TaskOverview>> tasks = tasksByInstance(maxTasks);
        return new Overview()
                .projects(rows.list(Project.TABLE, Query.ALL).stream()
                        .map(Project::id)
                        .sorted()
                        .map(id -> project(id, tasks))
                        .toList())
                .jobs(rows.list(StoredReplication.JOBS, Query.ALL.newestFirst(maxJobs)).stream()
                        .map(progress::of)
                        .toList());
    }

    private Map<String, Deque<TaskOverview>> tasksByInstance(int maxTasks) {
        Map<String, Deque<TaskOverview>> tasks = new HashMap<>();
        Query newest = Query.ALL.presentAt(progress.now()).newestFirst(maxTasks);
        for (SyncTask task : rows.list(StoredReplication.TASKS, newest)) {
            tasks.computeIfAbsent(task.instanceId(), id -> new ArrayDeque<>()).addFirst(progress.of(task));
        }
        return tasks;
    }

    private ProjectOverview project(String id, Map<String, Deque<TaskOverview>> tasks) {
        return new ProjectOverview()
                .id(id)
                .taurusdbInstances(rows.list(SourceInstance.TABLE, Query.of(id)).stream()
                        .sorted(Comparator.comparing(SourceInstance::id))
                        .map(source ->
                                new TaurusDbInstanceOverview().id(source.id()).instanceName(source.name()))
                        .toList())
                .starrocksInstances(rows.list(TargetInstance.TABLE, Query.of(id)).stream()
                        .map(TargetInstance::instance)
                        .sorted(Comparator.comparing(StarRocksInstance::id))
                        .map(instance -> new StarRocksInstanceOverview()
                                .id(instance.id())
                                .instanceName(instance.name())
                                .tasks(List.copyOf(tasks.getOrDefault(instance.id(), new ArrayDeque<>()))))
                        .toList());
    }
}
