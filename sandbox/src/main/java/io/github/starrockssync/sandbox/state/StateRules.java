package io.github.starrockssync.sandbox.state;

import io.github.starrockssync.sandbox.controls.model.ProjectState;
import io.github.starrockssync.sandbox.controls.model.SandboxState;
import io.github.starrockssync.sandbox.controls.model.SourceDatabaseState;
import io.github.starrockssync.sandbox.controls.model.StarRocksInstanceState;
import io.github.starrockssync.sandbox.controls.model.TaurusDbInstanceState;
import io.github.starrockssync.server.violation.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules between the parts of a state. For one document, which is valid by its schema. */
final class StateRules {

    private final ViolationCollector violations = new ViolationCollector();
    private final ViolationCollector.Distinct projectIds = violations.distinct();
    private final ViolationCollector.Distinct tokens = violations.distinct();
    private final ViolationCollector.Distinct accessKeys = violations.distinct();
    private final ViolationCollector.Distinct instanceIds = violations.distinct();
    private final ViolationCollector.Distinct nodeIds = violations.distinct();
    private final ViolationCollector.Distinct jobIds = violations.distinct();

    private StateRules() {}

    /** Returns all violations. */
    static List<Violation> check(SandboxState state) {
        StateRules rules = new StateRules();
        ViolationCollector.each(state.getProjects(), "$.projects", rules::check);
        new IamRules(state, rules.violations, rules.tokens).check(state);
        return rules.violations.all();
    }

    private void check(ProjectState project, String where) {
        projectIds.add(project.getId(), where + ".id");
        ViolationCollector.each(project.getTokens(), where + ".tokens", tokens::add);
        ViolationCollector.each(
                project.getAccessKeys(),
                where + ".access_keys",
                (key, place) -> accessKeys.add(key.getAccessKey(), place + ".access_key"));
        Map<String, SourceInstance> sources = new HashMap<>();
        ViolationCollector.each(project.getTaurusdbInstances(), where + ".taurusdb_instances", (instance, place) -> {
            check(instance, place);
            sources.put(instance.getId(), StateRows.source(instance, project.getId()));
        });
        ViolationCollector.each(
                project.getStarrocksInstances(),
                where + ".starrocks_instances",
                (instance, place) -> check(instance, place, sources));
    }

    private void check(TaurusDbInstanceState instance, String where) {
        instanceIds.add(instance.getId(), where + ".id");
        nodeIds.add(instance.getPrimaryNodeId(), where + ".primary_node_id");
        ViolationCollector.each(instance.getReadReplicaIds(), where + ".read_replica_ids", nodeIds::add);
        ViolationCollector.Distinct databases = violations.distinct();
        ViolationCollector.each(instance.getDatabases(), where + ".databases", (database, place) -> {
            databases.add(database.getDatabaseName(), place + ".database_name");
            check(database, place);
        });
    }

    private void check(SourceDatabaseState database, String where) {
        ViolationCollector.Distinct tables = violations.distinct();
        ViolationCollector.each(database.getTables(), where + ".tables", (table, place) -> {
            tables.add(table.getTableName(), place + ".table_name");
            ViolationCollector.each(table.getColumns(), place + ".columns", violations.distinct()::add);
        });
    }

    private void check(StarRocksInstanceState instance, String where, Map<String, SourceInstance> sources) {
        instanceIds.add(instance.getId(), where + ".id");
        StateTimes times = new StateTimes(violations);
        times.check(instance.getCreatedAt(), where + ".created_at");
        violations.addUnless(
                instance.getTaurusdbInstanceId() == null || sources.containsKey(instance.getTaurusdbInstanceId()),
                where + ".taurusdb_instance_id",
                StateRule.NO_SUCH_TAURUSDB_INSTANCE);
        ViolationCollector.each(instance.getDatabases(), where + ".databases", violations.distinct()::add);
        TaskRules taskRules = new TaskRules(violations, sources);
        ViolationCollector.Distinct taskNames = violations.distinct();
        ViolationCollector.each(instance.getTasks(), where + ".tasks", (task, place) -> {
            taskNames.add(task.getTaskName(), place + ".task_name");
            taskRules.check(task, place);
        });
        ViolationCollector.each(instance.getJobs(), where + ".jobs", (job, place) -> {
            jobIds.add(job.getId(), place + ".id");
            times.checkOrder(job.getCreatedAt(), place + ".created_at", job.getEndsAt(), place + ".ends_at");
        });
    }
}
