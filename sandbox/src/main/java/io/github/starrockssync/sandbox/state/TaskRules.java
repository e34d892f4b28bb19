package io.github.starrockssync.sandbox.state;

import io.github.starrockssync.sandbox.check.ConfigurationChecks;
import io.github.starrockssync.sandbox.controls.model.TaskConfigurationState;
import io.github.starrockssync.sandbox.controls.model.TaskState;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules of the tasks in a document: each must be one that the services could have created.
 *
 * @param sources the TaurusDB instances of its project
 */
record TaskRules(ViolationCollector violations, Map<String, SourceInstance> sources) {

    private static final String ALL = "ALL";

    void check(TaskState task, String where) {
        StateTimes times = new StateTimes(violations);
        times.check(task.getJobEndsAt(), where + ".job_ends_at");
        times.check(task.getStartsAt(), where + ".starts_at");
        times.checkOrder(task.getPausesAt(), where + ".pauses_at", task.getResumesAt(), where + ".resumes_at");
        times.check(task.getGoneAt(), where + ".gone_at");
        SourceInstance source = sources.get(task.getSourceInstanceId());
        if (source == null) {
            violations.add(where + ".source_instance_id", StateRule.NO_SUCH_TAURUSDB_INSTANCE);
            return;
        }
        checkDatabases(task, source, where);
        check(task.getConfiguration(), task, source, where + ".configuration");
        check(task.getNextConfiguration(), task, source, where + ".next_configuration");
    }

    private void checkDatabases(TaskState task, SourceInstance source, String where) {
        String whereSource = where + ".source_database";
        boolean instanceLevel = isInstanceLevel(task.getConfiguration());
        violations.addUnless(
                task.getSourceDatabase().equals(ALL) == instanceLevel, whereSource, StateRule.ALL_FOR_INSTANCE_LEVEL);
        violations.addUnless(
                task.getTargetDatabase().equals(ALL) == instanceLevel,
                where + ".target_database",
                StateRule.ALL_FOR_INSTANCE_LEVEL);
        violations.addUnless(
                instanceLevel || source.columns().containsKey(task.getSourceDatabase()),
                whereSource,
                StateRule.NO_SUCH_DATABASE);
    }

    private void check(
            @Nullable TaskConfigurationState configuration, TaskState task, SourceInstance source, String where) {
        if (configuration == null) {
            return;
        }
        violations.addUnless(
                source.hasNode(configuration.getSourceNodeId()), where + ".source_node_id", StateRule.NOT_A_NODE);
        Map<String, Set<String>> tables =
                source.columnsByTable(isInstanceLevel(configuration) ? null : task.getSourceDatabase());
        checkSettings(configuration, new ConfigurationChecks(tables), where);
        ViolationCollector.Distinct listed = violations.distinct();
        ViolationCollector.each(
                configuration.getTableReplConfig().getTables(), where + ".table_repl_config.tables", (table, place) -> {
                    listed.add(table, place);
                    violations.addUnless(
                            Boolean.TRUE.equals(configuration.getIsSupportRegExp()) || tables.containsKey(table),
                            place,
                            StateRule.NO_SUCH_TABLE);
                });
    }

    private void checkSettings(TaskConfigurationState configuration, ConfigurationChecks checks, String where) {
        ViolationCollector.Distinct parameters = violations.distinct();
        ViolationCollector.each(configuration.getDbConfigs(), where + ".db_configs", (parameter, place) -> {
            parameters.add(parameter.getParamName(), place + ".param_name");
            violations.addUnless(
                    checks.passesParameter(parameter.getParamName(), parameter.getValue()),
                    place,
                    StateRule.FAILS_CHECK);
        });
        ViolationCollector.Distinct tables = violations.distinct();
        ViolationCollector.each(configuration.getTablesConfigs(), where + ".tables_configs", (table, place) -> {
            tables.add(table.getTableName(), place + ".table_name");
            violations.addUnless(
                    checks.passesTable(table.getTableName(), table.getTableConfig()), place, StateRule.FAILS_CHECK);
        });
    }

    private static boolean isInstanceLevel(TaskConfigurationState configuration) {
        return Boolean.TRUE.equals(configuration.getIsInstanceLevelSync());
    }
}
