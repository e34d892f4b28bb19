package io.github.starrockssync.sandbox.store;

import static io.github.starrockssync.sandbox.state.OptionalList.orNull;

import io.github.starrockssync.sandbox.controls.generated.model.AccessKeyState;
import io.github.starrockssync.sandbox.controls.generated.model.JobState;
import io.github.starrockssync.sandbox.controls.generated.model.ProjectState;
import io.github.starrockssync.sandbox.controls.generated.model.SandboxState;
import io.github.starrockssync.sandbox.controls.generated.model.SourceDatabaseState;
import io.github.starrockssync.sandbox.controls.generated.model.SourceTableState;
import io.github.starrockssync.sandbox.controls.generated.model.StarRocksInstanceState;
import io.github.starrockssync.sandbox.controls.generated.model.TaurusDbInstanceState;
import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.state.TaskDocument;
import io.github.starrockssync.server.signature.AccessKey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The document of all rows, sorted but for tasks, whose order counts.
 *
 * @param rows by their table
 */
record StateExport(Map<Table<?>, List<Object>> rows) {

    private static final int FORMAT = 1;

    SandboxState state() {
        Map<String, List<Tables.Token>> tokens = byOwner(Tables.TOKENS);
        Map<String, List<AccessKey>> keys = byOwner(Tables.ACCESS_KEYS);
        Map<String, List<SourceInstance>> sources = byOwner(Tables.SOURCES);
        Map<String, List<TargetInstance>> instances = byOwner(Tables.INSTANCES);
        Instances ofInstance = new Instances(byOwner(Tables.TASKS), jobsByInstance());
        return new SandboxState()
                .format(FORMAT)
                .projects(all(Tables.PROJECTS).stream()
                        .map(Tables.Project::id)
                        .sorted()
                        .map(id -> new ProjectState()
                                .id(id)
                                .tokens(orNull(of(tokens, id).stream()
                                        .map(Tables.Token::text)
                                        .sorted()
                                        .toList()))
                                .accessKeys(orNull(of(keys, id).stream()
                                        .sorted(Comparator.comparing(AccessKey::id))
                                        .map(StateExport::key)
                                        .toList()))
                                .taurusdbInstances(orNull(of(sources, id).stream()
                                        .sorted(Comparator.comparing(SourceInstance::id))
                                        .map(StateExport::source)
                                        .toList()))
                                .starrocksInstances(orNull(of(instances, id).stream()
                                        .sorted(Comparator.comparing(
                                                row -> row.instance().id()))
                                        .map(ofInstance::instance)
                                        .toList())))
                        .toList());
    }

    private <V> List<V> all(Table<V> table) {
        return rows.getOrDefault(table, List.of()).stream()
                .map(table.type()::cast)
                .toList();
    }

    private <V> Map<String, List<V>> byOwner(Table<V> table) {
        return all(table).stream()
                .collect(Collectors.groupingBy(row -> table.keys().apply(row).owner()));
    }

    private Map<String, List<Job>> jobsByInstance() {
        return all(Tables.JOBS).stream().collect(Collectors.groupingBy(Job::instanceId));
    }

    private static <V> List<V> of(Map<String, List<V>> byOwner, String owner) {
        return byOwner.getOrDefault(owner, List.of());
    }

    private static AccessKeyState key(AccessKey key) {
        return new AccessKeyState().accessKey(key.id()).secretKey(key.secret()).securityToken(key.securityToken());
    }

    private static TaurusDbInstanceState source(SourceInstance source) {
        return new TaurusDbInstanceState()
                .id(source.id())
                .instanceName(source.name())
                .primaryNodeId(source.primaryNodeId())
                .readReplicaIds(orNull(List.copyOf(new TreeSet<>(source.readReplicaIds()))))
                .databases(orNull(new TreeMap<>(source.columns())
                        .entrySet().stream()
                                .map(database -> new SourceDatabaseState()
                                        .databaseName(database.getKey())
                                        .tables(new TreeMap<>(database.getValue())
                                                .entrySet().stream()
                                                        .map(table -> new SourceTableState()
                                                                .tableName(table.getKey())
                                                                .columns(List.copyOf(table.getValue())))
                                                        .toList()))
                                .toList()));
    }

    /** What belongs to an instance, by its id. */
    private record Instances(Map<String, List<SyncTask>> tasks, Map<String, List<Job>> jobs) {

        StarRocksInstanceState instance(TargetInstance row) {
            String id = row.instance().id();
            return new StarRocksInstanceState()
                    .id(id)
                    .instanceName(row.instance().name())
                    .taurusdbInstanceId(row.taurusDbInstanceId())
                    .createdAt(row.instance().createdAt().toString())
                    .databases(orNull(row.databases()))
                    .tasks(orNull(
                            of(tasks, id).stream().map(TaskDocument::write).toList()))
                    .jobs(orNull(of(jobs, id).stream()
                            .sorted(Comparator.comparing(Job::createdAt).thenComparing(Job::id))
                            .map(Instances::job)
                            .toList()));
        }

        private static JobState job(Job job) {
            return new JobState()
                    .id(job.id())
                    .jobName(job.name())
                    .createdAt(job.createdAt().toString())
                    .endsAt(job.endsAt().toString())
                    .failure(job.failure());
        }
    }
}
