package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.controls.model.Overview;
import io.github.starrockssync.sandbox.controls.model.ProjectOverview;
import io.github.starrockssync.sandbox.controls.model.StarRocksInstanceOverview;
import io.github.starrockssync.sandbox.controls.model.TaskOverview;
import io.github.starrockssync.sandbox.controls.model.TaurusDbInstanceOverview;
import io.github.starrockssync.sandbox.iam.Project;
import io.github.starrockssync.sandbox.replication.StarRocksInstance;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.state.Progress;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is worth a look: no credentials, no source tables, only the newest tasks and jobs. */
record OverviewRows(Store.Snapshot rows, Progress progress) {

    Overview overview(int maxTasks, int maxJobs) {
        Map<String, Deque<TaskOverview>> tasks = tasksByInstance(maxTasks);
        return new Overview()
                .projects(rows.list(Tables.PROJECTS, Query.ALL).stream()
                        .map(Project::id)
                        .sorted()
                        .map(id -> project(id, tasks))
                        .toList())
                .jobs(rows.list(Tables.JOBS, Query.ALL.newestFirst(maxJobs)).stream()
                        .map(progress::of)
                        .toList());
    }

    private Map<String, Deque<TaskOverview>> tasksByInstance(int maxTasks) {
        Map<String, Deque<TaskOverview>> tasks = new HashMap<>();
        Query newest = Query.ALL.presentAt(progress.now()).newestFirst(maxTasks);
        for (SyncTask task : rows.list(Tables.TASKS, newest)) {
            tasks.computeIfAbsent(task.instanceId(), id -> new ArrayDeque<>()).addFirst(progress.of(task));
        }
        return tasks;
    }

    private ProjectOverview project(String id, Map<String, Deque<TaskOverview>> tasks) {
        return new ProjectOverview()
                .id(id)
                .taurusdbInstances(rows.list(Tables.SOURCES, Query.of(id)).stream()
                        .sorted(Comparator.comparing(SourceInstance::id))
                        .map(source ->
                                new TaurusDbInstanceOverview().id(source.id()).instanceName(source.name()))
                        .toList())
                .starrocksInstances(rows.list(Tables.INSTANCES, Query.of(id)).stream()
                        .map(TargetInstance::instance)
                        .sorted(Comparator.comparing(StarRocksInstance::id))
                        .map(instance -> new StarRocksInstanceOverview()
                                .id(instance.id())
                                .instanceName(instance.name())
                                .tasks(List.copyOf(tasks.getOrDefault(instance.id(), new ArrayDeque<>()))))
                        .toList());
    }
}
