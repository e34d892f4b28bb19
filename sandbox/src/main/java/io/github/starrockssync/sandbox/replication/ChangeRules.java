package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.replication.ReplicationStore.Session;
import io.github.starrockssync.server.violation.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that can be wrong with a change of a task, found in one go. */
final class ChangeRules {

    private final Session session;
    private final SyncTask task;
    private final SyncConfiguration inForce;
    private final Set<String> sourceTables;
    private final List<Violation> violations = new ArrayList<>();

    ChangeRules(Session session, SyncTask task, SyncConfiguration inForce, Set<String> sourceTables) {
        this.session = session;
        this.task = task;
        this.inForce = inForce;
        this.sourceTables = sourceTables;
    }

    List<Violation> check(TaskChange change) {
        checkKept("$.source_instance_id", task.sourceInstanceId(), change.sourceInstanceId());
        checkKept("$.source_database_name", task.sourceDatabase(), change.sourceDatabase());
        checkKept("$.target_database_name", task.targetDatabase(), change.targetDatabase());
        checkKept("$.is_instance_level_sync", inForce.instanceLevel(), change.instanceLevel());
        if (change.sourceNodeId() != null && !session.isNodeOf(task.sourceInstanceId(), change.sourceNodeId())) {
            violations.add(Violation.of("$.source_node_id", ChangeRule.NOT_A_NODE, task.sourceInstanceId()));
        }
        if (Boolean.TRUE.equals(change.wildcards()) && !inForce.instanceLevel()) {
            violations.add(Violation.of("$.is_support_reg_exp", ChangeRule.INSTANCE_LEVEL_ONLY));
        }
        checkNotRepeated("$.db_configs", "param_name", change.parameters());
        checkNotRepeated("$.tables_configs", "table_name", change.tableSettings());
        if (change.tables() != null) {
            violations.addAll(new TableRules(inForce.tables(), task.sourceDatabase(), sourceTables)
                    .check(change.tables().selection(inForce.tables().listKind())));
        }
        return violations;
    }

    private void checkKept(String where, Object stored, @Nullable Object asked) {
        if (asked != null && !asked.equals(stored)) {
            violations.add(Violation.of(where, ChangeRule.CANNOT_CHANGE, stored, asked));
        }
    }

    private void checkNotRepeated(String where, String property, List<Setting> settings) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < settings.size(); i++) {
            if (!seen.add(settings.get(i).name())) {
                violations.add(Violation.of(
                        where + "[" + i + "]." + property,
                        ChangeRule.REPEATED,
                        settings.get(i).name()));
            }
        }
    }
}
