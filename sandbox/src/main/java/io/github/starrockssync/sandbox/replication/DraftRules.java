package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.replication.ReplicationStore.Snapshot;
import io.github.starrockssync.server.violation.Violation;
import java.util.ArrayList;
import java.util.List;

/** Validates a task before it exists. Reports all violations. */
final class DraftRules {

    private static final int MIN_DATABASES = 2;

    private final Snapshot session;
    private final TaskDraft draft;
    private final Source source;
    private final List<Violation> violations = new ArrayList<>();

    DraftRules(Snapshot session, TaskDraft draft, Source source) {
        this.session = session;
        this.draft = draft;
        this.source = source;
    }

    List<Violation> check() {
        checkDatabaseName("$.source_database_name", draft.sourceDatabase());
        checkDatabaseName("$.target_database_name", draft.targetDatabase());
        if (source.tables().isEmpty()) {
            violations.add(
                    Violation.of("$.source_database_name", ChangeRule.NO_SUCH_DATABASE, draft.sourceInstanceId()));
        }
        if (draft.sourceNodeId() != null && !session.isNodeOf(draft.sourceInstanceId(), draft.sourceNodeId())) {
            violations.add(Violation.of("$.source_node_id", ChangeRule.NOT_A_NODE, draft.sourceInstanceId()));
        }
        if (draft.wildcards() && (!draft.instanceLevel() || draft.selection().everyTable())) {
            violations.add(Violation.of("$.is_support_reg_exp", ChangeRule.INSTANCE_LEVEL_ONLY));
        }
        violations.addAll(DuplicateNames.in(draft.parameters(), draft.tableSettings()));
        violations.addAll(new TableRules(source, draft.wildcards()).check(draft.selection()));
        if (violations.isEmpty() && draft.instanceLevel() && !draft.everyDatabase()) {
            checkSeveralDatabases();
        }
        return violations;
    }

    private void checkDatabaseName(String where, String name) {
        if (name.equals(Source.ALL) != draft.instanceLevel()) {
            violations.add(Violation.of(where, ChangeRule.ALL_FOR_INSTANCE_LEVEL));
        }
    }

    private void checkSeveralDatabases() {
        long databases = draft.selection().synchronizedTables(source.tables(), draft.wildcards()).stream()
                .map(table -> table.substring(0, table.indexOf('.')))
                .distinct()
                .count();
        if (databases < MIN_DATABASES) {
            violations.add(Violation.of("$.table_repl_config.tables", ChangeRule.TWO_DATABASES));
        }
    }
}
