package io.github.starrockssync.sandbox.store;

import static io.github.starrockssync.sandbox.state.OptionalList.emptyIfNull;

import io.github.starrockssync.sandbox.controls.model.AccessKeyState;
import io.github.starrockssync.sandbox.controls.model.DomainState;
import io.github.starrockssync.sandbox.controls.model.IssuedTokenState;
import io.github.starrockssync.sandbox.controls.model.JobState;
import io.github.starrockssync.sandbox.controls.model.ProjectState;
import io.github.starrockssync.sandbox.controls.model.SandboxState;
import io.github.starrockssync.sandbox.controls.model.SourceDatabaseState;
import io.github.starrockssync.sandbox.controls.model.StarRocksInstanceState;
import io.github.starrockssync.sandbox.controls.model.TaurusDbInstanceState;
import io.github.starrockssync.sandbox.gateway.ProjectAccessKey;
import io.github.starrockssync.sandbox.gateway.Token;
import io.github.starrockssync.sandbox.iam.Domain;
import io.github.starrockssync.sandbox.iam.Project;
import io.github.starrockssync.sandbox.iam.User;
import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.StarRocksInstance;
import io.github.starrockssync.sandbox.state.TaskDocument;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rows of a document. */
final class StateRows {

    private StateRows() {}

    static void put(SandboxState state, Store.Change change) {
        emptyIfNull(state.getDomains()).forEach(domain -> put(domain, change));
        state.getProjects().forEach(project -> put(project, change));
        emptyIfNull(state.getIssuedTokens()).forEach(token -> change.put(Tables.TOKENS, token(token)));
    }

    private static void put(DomainState domain, Store.Change change) {
        String id = domain.getId();
        change.put(Tables.DOMAINS, new Domain(id, domain.getName()));
        emptyIfNull(domain.getUsers())
                .forEach(user ->
                        change.put(Tables.USERS, new User(user.getId(), user.getName(), user.getPassword(), id)));
    }

    private static Token token(IssuedTokenState token) {
        return new Token(
                token.getToken(), token.getProjectId(), token.getUserId(), Instant.parse(token.getExpiresAt()));
    }

    static void put(ProjectState project, Store.Change change) {
        String id = project.getId();
        change.put(Tables.PROJECTS, new Project(id, project.getName(), project.getDomainId()));
        emptyIfNull(project.getTokens()).forEach(token -> change.put(Tables.TOKENS, new Token(token, id)));
        emptyIfNull(project.getAccessKeys()).forEach(key -> change.put(Tables.ACCESS_KEYS, key(key, id)));
        emptyIfNull(project.getTaurusdbInstances())
                .forEach(instance -> change.put(Tables.SOURCES, source(instance, id)));
        emptyIfNull(project.getStarrocksInstances()).forEach(instance -> put(instance, id, change));
    }

    private static ProjectAccessKey key(AccessKeyState key, String projectId) {
        String expiresAt = key.getExpiresAt();
        return new ProjectAccessKey(
                key.getAccessKey(),
                key.getSecretKey(),
                projectId,
                key.getSecurityToken(),
                expiresAt == null ? null : Instant.parse(expiresAt));
    }

    private static void put(StarRocksInstanceState state, String projectId, Store.Change change) {
        StarRocksInstance instance = new StarRocksInstance(
                state.getId(), projectId, state.getInstanceName(), Instant.parse(state.getCreatedAt()));
        change.put(
                Tables.INSTANCES,
                new TargetInstance(
                        instance,
                        state.getTaurusdbInstanceId(),
                        List.copyOf(new TreeSet<>(emptyIfNull(state.getDatabases())))));
        emptyIfNull(state.getTasks()).forEach(task -> change.put(Tables.TASKS, TaskDocument.read(task, instance.id())));
        emptyIfNull(state.getJobs()).forEach(job -> change.put(Tables.JOBS, job(job, instance)));
    }

    private static SourceInstance source(TaurusDbInstanceState instance, String projectId) {
        Map<String, Map<String, Set<String>>> columns = new LinkedHashMap<>();
        emptyIfNull(instance.getDatabases())
                .forEach(database -> columns.put(database.getDatabaseName(), columnsByTable(database)));
        return new SourceInstance(
                instance.getId(),
                projectId,
                instance.getInstanceName(),
                instance.getPrimaryNodeId(),
                List.copyOf(emptyIfNull(instance.getReadReplicaIds())),
                columns);
    }

    private static Map<String, Set<String>> columnsByTable(SourceDatabaseState database) {
        Map<String, Set<String>> columns = new LinkedHashMap<>();
        database.getTables()
                .forEach(table -> columns.put(table.getTableName(), new LinkedHashSet<>(table.getColumns())));
        return columns;
    }

    private static Job job(JobState job, StarRocksInstance instance) {
        return new Job(
                job.getId(),
                instance.projectId(),
                instance.id(),
                instance.name(),
                job.getJobName(),
                Instant.parse(job.getCreatedAt()),
                Instant.parse(job.getEndsAt()),
                job.getFailure());
    }

    /** Removes a project and all that belongs to it. */
    static void remove(String projectId, Store.Change change) {
        Query owned = Query.of(projectId);
        change.list(Tables.INSTANCES, owned)
                .forEach(row -> remove(Tables.TASKS, Query.of(row.instance().id()), change));
        Tables.OF_PROJECT.forEach(table -> remove(table, owned, change));
        change.find(Tables.PROJECTS, projectId).ifPresent(project -> change.remove(Tables.PROJECTS, projectId));
    }

    private static <V> void remove(Table<V> table, Query query, Store.Change change) {
        change.list(table, query)
                .forEach(row -> change.remove(table, table.keys().apply(row).id()));
    }

    /** Whether a document would take an identifier of another project. */
    static boolean clash(ProjectState project, Store.Snapshot snapshot) {
        String id = project.getId();
        return Stream.of(
                        emptyIfNull(project.getTokens()).stream()
                                .anyMatch(token -> isOfOther(
                                        snapshot, Tables.TOKENS, token, row -> String.valueOf(row.projectId()), id)),
                        emptyIfNull(project.getAccessKeys()).stream()
                                .anyMatch(key -> isOfOther(
                                        snapshot,
                                        Tables.ACCESS_KEYS,
                                        key.getAccessKey(),
                                        ProjectAccessKey::projectId,
                                        id)),
                        emptyIfNull(project.getTaurusdbInstances()).stream()
                                .anyMatch(instance -> isOfOther(
                                        snapshot, Tables.SOURCES, instance.getId(), SourceInstance::projectId, id)),
                        emptyIfNull(project.getStarrocksInstances()).stream()
                                .anyMatch(instance -> isOfOther(
                                        snapshot,
                                        Tables.INSTANCES,
                                        instance.getId(),
                                        row -> row.instance().projectId(),
                                        id)),
                        takesNode(project, snapshot))
                .anyMatch(clash -> clash);
    }

    private static boolean takesNode(ProjectState project, Store.Snapshot snapshot) {
        return snapshot.list(Tables.SOURCES, Query.ALL).stream()
                .filter(other -> !other.projectId().equals(project.getId()))
                .anyMatch(other -> emptyIfNull(project.getTaurusdbInstances()).stream()
                        .map(instance -> source(instance, project.getId()))
                        .flatMap(own -> Stream.concat(Stream.of(own.primaryNodeId()), own.readReplicaIds().stream()))
                        .anyMatch(other::hasNode));
    }

    private static <V> boolean isOfOther(
            Store.Snapshot snapshot, Table<V> table, String id, Function<V, String> project, String projectId) {
        return snapshot.find(table, id)
                .map(project)
                .filter(owner -> !owner.equals(projectId))
                .isPresent();
    }
}
