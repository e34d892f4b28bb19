package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.replication.ReplicationStore.Snapshot;
import io.github.starrockssync.server.violation.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Validates a change of a task. Reports all violations. */
final class ChangeRules {

    private static final String WILDCARDS = "$.is_support_reg_exp";

    private final Snapshot session;
    private final SyncTask task;
    private final SyncConfiguration inForce;
    private final Source source;
    private final List<Violation> violations = new ArrayList<>();

    ChangeRules(Snapshot session, SyncTask task, SyncConfiguration inForce, Source source) {
        this.session = session;
        this.task = task;
        this.inForce = inForce;
        this.source = source;
    }

    List<Violation> check(TaskChange change) {
        checkUnchanged("$.source_instance_id", task.sourceInstanceId(), change.sourceInstanceId());
        checkUnchanged("$.source_database_name", task.sourceDatabase(), change.sourceDatabase());
        checkUnchanged("$.target_database_name", task.targetDatabase(), change.targetDatabase());
        checkUnchanged("$.is_instance_level_sync", inForce.instanceLevel(), change.instanceLevel());
        if (change.sourceNodeId() != null && !session.isNodeOf(task.sourceInstanceId(), change.sourceNodeId())) {
            violations.add(Violation.of("$.source_node_id", ChangeRule.NOT_A_NODE, task.sourceInstanceId()));
        }
        boolean wildcards = change.wildcards() == null ? inForce.wildcards() : change.wildcards();
        if (wildcards && !inForce.instanceLevel()) {
            violations.add(Violation.of(WILDCARDS, ChangeRule.INSTANCE_LEVEL_ONLY));
        }
        violations.addAll(DuplicateNames.in(change.parameters(), change.tableSettings()));
        checkTables(change, new TableRules(source, wildcards && inForce.instanceLevel()));
        return violations;
    }

    private void checkTables(TaskChange change, TableRules rules) {
        if (change.tables() != null) {
            violations.addAll(rules.checkChange(
                    inForce, change.tables().selection(inForce.tables().listKind())));
        } else if (change.wildcards() != null) {
            checkStoredTables(rules);
        }
    }

    private void checkStoredTables(TableRules rules) {
        List<String> unknown = rules.unknownIn(inForce.tables());
        if (!unknown.isEmpty()) {
            violations.add(Violation.of(WILDCARDS, ChangeRule.WILDCARDS_LISTED, String.join(", ", unknown)));
        } else if (rules.selectsNothing(inForce.tables())) {
            violations.add(Violation.of(WILDCARDS, ChangeRule.NO_TABLE_LEFT));
        }
    }

    private void checkUnchanged(String where, Object stored, @Nullable Object requested) {
        if (requested != null && !requested.equals(stored)) {
            violations.add(Violation.of(where, ChangeRule.CANNOT_CHANGE, stored, requested));
        }
    }
}
