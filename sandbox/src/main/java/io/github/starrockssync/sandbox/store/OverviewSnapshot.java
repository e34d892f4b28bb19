package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.controls.generated.model.Overview;
import io.github.starrockssync.sandbox.controls.generated.model.ProjectOverview;
import io.github.starrockssync.sandbox.controls.generated.model.StarRocksInstanceOverview;
import io.github.starrockssync.sandbox.controls.generated.model.TaurusDbInstanceOverview;
import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.state.Progress;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What is worth a look: no credentials, no source tables, only the newest jobs. */
record OverviewSnapshot(
        Rows projects,
        Rows taurusDbInstances,
        Rows starRocksInstances,
        Map<String, List<SyncTask>> tasksByInstance,
        List<Job> jobs) {

    static OverviewSnapshot of(Handle handle, int mostJobs) {
        return new OverviewSnapshot(
                Rows.select(handle, "SELECT '', id FROM project"),
                Rows.select(handle, "SELECT project_id, id, instance_name FROM taurusdb_instance"),
                Rows.select(handle, "SELECT project_id, id, instance_name FROM starrocks_instance"),
                new TaskTable(handle).all().stream().collect(Collectors.groupingBy(SyncTask::instanceId)),
                new JobTable(handle).newest(mostJobs));
    }

    Overview at(Progress progress) {
        return new Overview()
                .projects(projects.of("", row -> project(row.get(1), progress)))
                .jobs(jobs.stream().map(progress::of).toList());
    }

    private ProjectOverview project(String id, Progress progress) {
        return new ProjectOverview()
                .id(id)
                .taurusdbInstances(taurusDbInstances.of(
                        id, row -> new TaurusDbInstanceOverview().id(row.get(1)).instanceName(row.get(2))))
                .starrocksInstances(starRocksInstances.of(id, row -> starRocksInstance(row, progress)));
    }

    private StarRocksInstanceOverview starRocksInstance(Row row, Progress progress) {
        return new StarRocksInstanceOverview()
                .id(row.get(1))
                .instanceName(row.get(2))
                .tasks(tasksByInstance.getOrDefault(row.get(1), List.of()).stream()
                        .filter(progress::has)
                        .map(progress::of)
                        .toList());
    }
}
