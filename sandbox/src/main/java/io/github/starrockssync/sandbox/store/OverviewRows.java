package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.controls.generated.model.Overview;
import io.github.starrockssync.sandbox.controls.generated.model.ProjectOverview;
import io.github.starrockssync.sandbox.controls.generated.model.StarRocksInstanceOverview;
import io.github.starrockssync.sandbox.controls.generated.model.TaurusDbInstanceOverview;
import io.github.starrockssync.sandbox.iam.Project;
import io.github.starrockssync.sandbox.state.Progress;
import java.util.Comparator;

/** What is worth a look: no credentials, no source tables, only the newest jobs. */
record OverviewRows(Store.Snapshot rows, Progress progress, int maxTasks) {

    Overview overview(int maxJobs) {
        return new Overview()
                .projects(rows.list(Tables.PROJECTS, Query.ALL).stream()
                        .map(Project::id)
                        .sorted()
                        .map(this::project)
                        .toList())
                .jobs(rows.list(Tables.JOBS, Query.ALL.newestFirst(maxJobs)).stream()
                        .map(progress::of)
                        .toList());
    }

    private ProjectOverview project(String id) {
        return new ProjectOverview()
                .id(id)
                .taurusdbInstances(rows.list(Tables.SOURCES, Query.of(id)).stream()
                        .sorted(Comparator.comparing(SourceInstance::id))
                        .map(source ->
                                new TaurusDbInstanceOverview().id(source.id()).instanceName(source.name()))
                        .toList())
                .starrocksInstances(rows.list(Tables.INSTANCES, Query.of(id)).stream()
                        .sorted(Comparator.comparing(row -> row.instance().id()))
                        .map(this::instance)
                        .toList());
    }

    private StarRocksInstanceOverview instance(TargetInstance row) {
        String id = row.instance().id();
        Query present = Query.of(id).presentAt(progress.now());
        return new StarRocksInstanceOverview()
                .id(id)
                .instanceName(row.instance().name())
                .tasks(rows.list(Tables.TASKS, present.page(maxTasks, 0)).stream()
                        .map(progress::of)
                        .toList());
    }
}
