package io.github.starrockssync.sandbox.state;

import static io.github.starrockssync.sandbox.state.OptionalList.orNull;
import static java.util.stream.Collectors.groupingBy;

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
import io.github.starrockssync.sandbox.store.Table;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The document of all rows. Tasks, users and issued tokens stay in their order; the rest is sorted. */
final class StateExport {

    private static final int FORMAT = 1;

    private final Map<Table<?>, List<Object>> rows;
    private final Map<Table<?>, Map<String, List<Object>>> rowsByOwner = new HashMap<>();
    private final Set<String> domainIds;

    /**
     * @param rows of every table
     */
    StateExport(Map<Table<?>, List<Object>> rows) {
        this.rows = rows;
        rows.forEach((table, all) -> rowsByOwner.put(table, byOwner(table, all)));
        domainIds = all(Domain.TABLE).map(Domain::id).collect(Collectors.toSet());
    }

    private static <V> Map<String, List<Object>> byOwner(Table<V> table, List<Object> rows) {
        return rows.stream()
                .collect(groupingBy(
                        row -> table.keys().apply(table.type().cast(row)).owner()));
    }

    private <V> Stream<V> all(Table<V> table) {
        return rows.get(table).stream().map(table.type()::cast);
    }

    private <V> Stream<V> ownedBy(String owner, Table<V> table) {
        return rowsByOwner.get(table).getOrDefault(owner, List.of()).stream().map(table.type()::cast);
    }

    SandboxState state() {
        return new SandboxState()
                .format(FORMAT)
                .domains(orNull(all(Domain.TABLE)
                        .sorted(Comparator.comparing(Domain::id))
                        .map(this::domain)
                        .toList()))
                .projects(all(Project.TABLE)
                        .sorted(Comparator.comparing(Project::id))
                        .map(this::project)
                        .toList())
                .issuedTokens(orNull(all(Token.TABLE)
                        .filter(token -> token.expiresAt() != null)
                        .map(StateExport::token)
                        .toList()));
    }

    private DomainState domain(Domain domain) {
        return new DomainState()
                .id(domain.id())
                .name(domain.name())
                .users(orNull(ownedBy(domain.id(), User.TABLE)
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

    private ProjectState project(Project row) {
        String id = row.id();
        Map<String, List<Job>> jobsByInstance =
                ownedBy(id, StoredReplication.JOBS).collect(groupingBy(Job::instanceId));
        return new ProjectState()
                .id(id)
                .name(id.equals(row.name()) ? null : row.name())
                .domainId(domainIds.contains(row.domainId()) ? row.domainId() : null)
                .tokens(orNull(ownedBy(id, Token.TABLE)
                        .filter(token -> token.expiresAt() == null)
                        .map(Token::text)
                        .sorted()
                        .toList()))
                .accessKeys(orNull(ownedBy(id, ProjectAccessKey.TABLE)
                        .sorted(Comparator.comparing(ProjectAccessKey::id))
                        .map(StateExport::key)
                        .toList()))
                .taurusdbInstances(orNull(ownedBy(id, SourceInstance.TABLE)
                        .sorted(Comparator.comparing(SourceInstance::id))
                        .map(StateExport::source)
                        .toList()))
                .starrocksInstances(orNull(ownedBy(id, TargetInstance.TABLE)
                        .sorted(Comparator.comparing(target -> target.instance().id()))
                        .map(target -> target(
                                target,
                                jobsByInstance.getOrDefault(target.instance().id(), List.of())))
                        .toList()));
    }

    private static AccessKeyState key(ProjectAccessKey key) {
        return new AccessKeyState()
                .accessKey(key.id())
                .secretKey(key.secret())
                .securityToken(key.securityToken())
                .expiresAt(key.expiresAt() == null ? null : key.expiresAt().toString());
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

    private StarRocksInstanceState target(TargetInstance row, List<Job> jobs) {
        return new StarRocksInstanceState()
                .id(row.instance().id())
                .instanceName(row.instance().name())
                .taurusdbInstanceId(row.taurusDbInstanceId())
                .createdAt(row.instance().createdAt().toString())
                .databases(orNull(row.databases()))
                .tasks(orNull(ownedBy(row.instance().id(), StoredReplication.TASKS)
                        .map(TaskDocument::write)
                        .toList()))
                .jobs(orNull(jobs.stream()
                        .sorted(Comparator.comparing(Job::createdAt).thenComparing(Job::id))
                        .map(StateExport::job)
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
