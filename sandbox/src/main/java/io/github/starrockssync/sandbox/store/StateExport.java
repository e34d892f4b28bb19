package io.github.starrockssync.sandbox.store;

import static io.github.starrockssync.sandbox.state.OptionalList.orNull;

import io.github.starrockssync.sandbox.controls.model.AccessKeyState;
import io.github.starrockssync.sandbox.controls.model.DomainState;
import io.github.starrockssync.sandbox.controls.model.IssuedTokenState;
import io.github.starrockssync.sandbox.controls.model.JobState;
import io.github.starrockssync.sandbox.controls.model.ProjectState;
import io.github.starrockssync.sandbox.controls.model.SandboxState;
import io.github.starrockssync.sandbox.controls.model.SourceDatabaseState;
import io.github.starrockssync.sandbox.controls.model.SourceTableState;
import io.github.starrockssync.sandbox.controls.model.StarRocksInstanceState;
import io.github.starrockssync.sandbox.controls.model.TaurusDbInstanceState;
import io.github.starrockssync.sandbox.controls.model.UserState;
import io.github.starrockssync.sandbox.gateway.ProjectAccessKey;
import io.github.starrockssync.sandbox.gateway.Token;
import io.github.starrockssync.sandbox.iam.Domain;
import io.github.starrockssync.sandbox.iam.Project;
import io.github.starrockssync.sandbox.iam.User;
import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.state.TaskDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The document of all rows, sorted but for tasks, users and issued tokens, whose order counts.
 *
 * @param rows by their table
 */
record StateExport(Map<Table<?>, List<Object>> rows) {

    private static final int FORMAT = 1;

    SandboxState state() {
        Projects projects = new Projects(
                all(Tables.DOMAINS).stream().map(Domain::id).collect(Collectors.toSet()),
                byOwner(Tables.TOKENS),
                byOwner(Tables.ACCESS_KEYS),
                byOwner(Tables.SOURCES),
                byOwner(Tables.INSTANCES),
                new Instances(byOwner(Tables.TASKS), jobsByInstance()));
        Map<String, List<User>> users = byOwner(Tables.USERS);
        return new SandboxState()
                .format(FORMAT)
                .domains(orNull(all(Tables.DOMAINS).stream()
                        .sorted(Comparator.comparing(Domain::id))
                        .map(domain -> domain(domain, of(users, domain.id())))
                        .toList()))
                .projects(all(Tables.PROJECTS).stream()
                        .sorted(Comparator.comparing(Project::id))
                        .map(projects::project)
                        .toList())
                .issuedTokens(orNull(all(Tables.TOKENS).stream()
                        .filter(token -> token.expiresAt() != null)
                        .map(StateExport::token)
                        .toList()));
    }

    private static DomainState domain(Domain domain, List<User> users) {
        return new DomainState()
                .id(domain.id())
                .name(domain.name())
                .users(orNull(users.stream()
                        .map(user ->
                                new UserState().id(user.id()).name(user.name()).password(user.password()))
                        .toList()));
    }

    private static IssuedTokenState token(Token token) {
        return new IssuedTokenState()
                .token(token.text())
                .userId(token.userId())
                .projectId(token.projectId())
                .expiresAt(String.valueOf(token.expiresAt()));
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

    /** What belongs to a project, by its id. */
    private record Projects(
            Set<String> domainIds,
            Map<String, List<Token>> tokens,
            Map<String, List<ProjectAccessKey>> keys,
            Map<String, List<SourceInstance>> sources,
            Map<String, List<TargetInstance>> instances,
            Instances ofInstance) {

        ProjectState project(Project row) {
            String id = row.id();
            return new ProjectState()
                    .id(id)
                    .name(id.equals(row.name()) ? null : row.name())
                    .domainId(domainIds.contains(row.domainId()) ? row.domainId() : null)
                    .tokens(orNull(of(tokens, id).stream()
                            .filter(token -> token.expiresAt() == null)
                            .map(Token::text)
                            .sorted()
                            .toList()))
                    .accessKeys(orNull(of(keys, id).stream()
                            .sorted(Comparator.comparing(ProjectAccessKey::id))
                            .map(Projects::key)
                            .toList()))
                    .taurusdbInstances(orNull(of(sources, id).stream()
                            .sorted(Comparator.comparing(SourceInstance::id))
                            .map(StateExport::source)
                            .toList()))
                    .starrocksInstances(orNull(of(instances, id).stream()
                            .sorted(Comparator.comparing(
                                    instance -> instance.instance().id()))
                            .map(ofInstance::instance)
                            .toList()));
        }

        private static AccessKeyState key(ProjectAccessKey key) {
            return new AccessKeyState()
                    .accessKey(key.id())
                    .secretKey(key.secret())
                    .securityToken(key.securityToken())
                    .expiresAt(key.expiresAt() == null ? null : key.expiresAt().toString());
        }
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
