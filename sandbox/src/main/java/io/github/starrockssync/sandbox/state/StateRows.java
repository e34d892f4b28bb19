package io.github.starrockssync.sandbox.state;

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
import io.github.starrockssync.sandbox.store.Change;
import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.sandbox.store.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a document, in its order. */
final class StateRows {

    private StateRows() {}

    /** A row and its table. */
    record TableRow<V>(Table<V> table, V row) {

        void putInto(Change change) {
            change.put(table, row);
        }

        /** Returns whether the row would replace one of another owner. */
        boolean takesIdOfOther(Store.Snapshot rows) {
            Table.Keys keys = table.keys().apply(row);
            return rows.find(table, keys.id()).map(table.keys()).stream()
                    .anyMatch(present -> !present.owner().equals(keys.owner()));
        }
    }

    static Stream<TableRow<?>> of(SandboxState state) {
        return Stream.of(
                        rows(state.getDomains(), StateRows::domain),
                        rows(state.getProjects(), StateRows::of),
                        rows(state.getIssuedTokens(), token -> row(Token.TABLE, token(token))))
                .flatMap(rows -> rows);
    }

    static Stream<TableRow<?>> of(ProjectState project) {
        String id = project.getId();
        return Stream.of(
                        row(Project.TABLE, new Project(id, project.getName(), project.getDomainId())),
                        rows(project.getTokens(), token -> row(Token.TABLE, new Token(token, id))),
                        rows(project.getAccessKeys(), key -> row(ProjectAccessKey.TABLE, key(key, id))),
                        rows(
                                project.getTaurusdbInstances(),
                                instance -> row(SourceInstance.TABLE, source(instance, id))),
                        rows(project.getStarrocksInstances(), instance -> target(instance, id)))
                .flatMap(rows -> rows);
    }

    private static <V> Stream<TableRow<?>> row(Table<V> table, V row) {
        return Stream.of(new TableRow<>(table, row));
    }

    private static <T> Stream<TableRow<?>> rows(@Nullable List<T> parts, Function<T, Stream<TableRow<?>>> rows) {
        return emptyIfNull(parts).stream().flatMap(rows);
    }

    private static Stream<TableRow<?>> domain(DomainState domain) {
        String id = domain.getId();
        return Stream.concat(
                row(Domain.TABLE, new Domain(id, domain.getName())),
                rows(
                        domain.getUsers(),
                        user -> row(User.TABLE, new User(user.getId(), user.getName(), user.getPassword(), id))));
    }

    private static Token token(IssuedTokenState token) {
        return new Token(
                token.getToken(), token.getProjectId(), token.getUserId(), Instant.parse(token.getExpiresAt()));
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

    private static Stream<TableRow<?>> target(StarRocksInstanceState state, String projectId) {
        StarRocksInstance instance = new StarRocksInstance(
                state.getId(), projectId, state.getInstanceName(), Instant.parse(state.getCreatedAt()));
        List<String> databases = List.copyOf(new TreeSet<>(emptyIfNull(state.getDatabases())));
        return Stream.of(
                        row(
                                TargetInstance.TABLE,
                                new TargetInstance(instance, state.getTaurusdbInstanceId(), databases)),
                        rows(
                                state.getTasks(),
                                task -> row(StoredReplication.TASKS, TaskDocument.read(task, instance.id()))),
                        rows(state.getJobs(), job -> row(StoredReplication.JOBS, job(job, instance))))
                .flatMap(rows -> rows);
    }

    static SourceInstance source(TaurusDbInstanceState instance, String projectId) {
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
}
