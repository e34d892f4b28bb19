package io.github.starrockssync.sandbox.state;

import io.github.starrockssync.sandbox.controls.generated.model.ProjectState;
import io.github.starrockssync.sandbox.controls.generated.model.SandboxState;
import io.github.starrockssync.sandbox.controls.generated.model.SourceDatabaseState;
import io.github.starrockssync.sandbox.controls.generated.model.StarRocksInstanceState;
import io.github.starrockssync.sandbox.controls.generated.model.TaurusDbInstanceState;
import io.github.starrockssync.server.violation.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the parts of a state demand of each other. For one document that keeps the rules of its schema. */
final class StateRules {

    private final Findings findings = new Findings();
    private final Findings.Distinct projectIds = findings.distinct();
    private final Findings.Distinct tokens = findings.distinct();
    private final Findings.Distinct accessKeys = findings.distinct();
    private final Findings.Distinct instanceIds = findings.distinct();
    private final Findings.Distinct nodeIds = findings.distinct();
    private final Findings.Distinct jobIds = findings.distinct();

    private StateRules() {}

    /** Everything that is wrong. */
    static List<Violation> check(SandboxState state) {
        StateRules rules = new StateRules();
        Findings.each(state.getProjects(), "$.projects", rules::check);
        new IamRules(state, rules.findings, rules.tokens).check(state);
        return rules.findings.all();
    }

    private void check(ProjectState project, String where) {
        projectIds.add(project.getId(), where + ".id");
        Findings.each(project.getTokens(), where + ".tokens", tokens::add);
        Findings.each(
                project.getAccessKeys(),
                where + ".access_keys",
                (key, place) -> accessKeys.add(key.getAccessKey(), place + ".access_key"));
        Map<String, SourceCatalog> sources = new HashMap<>();
        Findings.each(project.getTaurusdbInstances(), where + ".taurusdb_instances", (instance, place) -> {
            check(instance, place);
            sources.put(instance.getId(), new SourceCatalog(instance));
        });
        Findings.each(
                project.getStarrocksInstances(),
                where + ".starrocks_instances",
                (instance, place) -> check(instance, place, sources));
    }

    private void check(TaurusDbInstanceState instance, String where) {
        instanceIds.add(instance.getId(), where + ".id");
        nodeIds.add(instance.getPrimaryNodeId(), where + ".primary_node_id");
        Findings.each(instance.getReadReplicaIds(), where + ".read_replica_ids", nodeIds::add);
        Findings.Distinct databases = findings.distinct();
        Findings.each(instance.getDatabases(), where + ".databases", (database, place) -> {
            databases.add(database.getDatabaseName(), place + ".database_name");
            check(database, place);
        });
    }

    private void check(SourceDatabaseState database, String where) {
        Findings.Distinct tables = findings.distinct();
        Findings.each(database.getTables(), where + ".tables", (table, place) -> {
            tables.add(table.getTableName(), place + ".table_name");
            Findings.each(table.getColumns(), place + ".columns", findings.distinct()::add);
        });
    }

    private void check(StarRocksInstanceState instance, String where, Map<String, SourceCatalog> sources) {
        instanceIds.add(instance.getId(), where + ".id");
        StateTimes times = new StateTimes(findings);
        times.check(instance.getCreatedAt(), where + ".created_at");
        findings.addUnless(
                instance.getTaurusdbInstanceId() == null || sources.containsKey(instance.getTaurusdbInstanceId()),
                where + ".taurusdb_instance_id",
                StateRule.NO_SUCH_TAURUSDB_INSTANCE);
        Findings.each(instance.getDatabases(), where + ".databases", findings.distinct()::add);
        TaskRules taskRules = new TaskRules(findings, sources);
        Findings.Distinct taskNames = findings.distinct();
        Findings.each(instance.getTasks(), where + ".tasks", (task, place) -> {
            taskNames.add(task.getTaskName(), place + ".task_name");
            taskRules.check(task, place);
        });
        Findings.each(instance.getJobs(), where + ".jobs", (job, place) -> {
            jobIds.add(job.getId(), place + ".id");
            times.checkOrder(job.getCreatedAt(), place + ".created_at", job.getEndsAt(), place + ".ends_at");
        });
    }
}
