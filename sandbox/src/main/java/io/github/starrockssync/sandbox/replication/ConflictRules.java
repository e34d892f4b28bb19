package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.replication.ReplicationStore.Snapshot;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Rules between a new task and the tasks of the instance: distinct names, targets and tables. */
record ConflictRules(Snapshot session, String instanceId, Instant now) {

    /**
     * @throws ServiceException if a task of the name is being deleted
     */
    List<Violation> check(SyncTask task, Source source) {
        List<Violation> violations = new ArrayList<>();
        session.taskByName(instanceId, task.name(), now).ifPresent(other -> {
            if (other.lifecycle().goneAt() != null) {
                throw new ServiceException(ApiError.OPERATION_IN_PROGRESS);
            }
            violations.add(Violation.of("$.task_name", ChangeRule.NAME_TAKEN));
        });
        // the target of an instance-level task is not one database
        if (!task.configuration().instanceLevel()) {
            checkTarget(violations, task);
        }
        if (violations.isEmpty()) {
            checkOverlap(violations, task, source);
        }
        return violations;
    }

    private void checkTarget(List<Violation> violations, SyncTask task) {
        session.tasksByTargetDatabase(instanceId, task.targetDatabase(), now).stream()
                .findFirst()
                .ifPresent(other ->
                        violations.add(Violation.of("$.target_database_name", ChangeRule.TARGET_TAKEN, other.name())));
    }

    private void checkOverlap(List<Violation> violations, SyncTask task, Source source) {
        Set<String> tables = source.qualified(task.configuration());
        for (SyncTask other : possiblyOverlapping(task, tables)) {
            Set<String> shared = new TreeSet<>(Source.of(session, other).qualified(other.configurationAt(now)));
            shared.retainAll(tables);
            if (!shared.isEmpty()) {
                violations.add(Violation.of(
                        "$.table_repl_config", ChangeRule.TABLES_OVERLAP, other.name(), String.join(", ", shared)));
            }
        }
    }

    /** Returns the tasks that read from one of the databases of the tables, or from several databases. */
    private List<SyncTask> possiblyOverlapping(SyncTask task, Set<String> tables) {
        Set<String> databases = new TreeSet<>();
        databases.add(Source.ALL);
        tables.forEach(table -> databases.add(table.substring(0, table.indexOf('.'))));
        return databases.stream()
                .flatMap(database -> session.tasksBySourceDatabase(instanceId, database, now).stream())
                .filter(other -> other.sourceInstanceId().equals(task.sourceInstanceId()))
                .toList();
    }
}
