package io.github.starrockssync.contract.provider;

import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Invalid requests are refused, with every invalid place in the message at the level of the sandbox, and change nothing. */
final class RefusalChecks {

    private static final String MODIFY = "modifyDataSync";
    private static final String CONFIGURATION = "listStarRocksDataReplicationConfig";

    private RefusalChecks() {}

    static List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(body("an array as body", "[]", "$:"));
        checks.add(body("incomplete JSON", "{\"task_name\": \"sync_sales\"", "JSON"));
        checks.add(body("a name with a hyphen", "{\"task_name\": \"a-b\"}", "$.task_name:"));
        checks.add(body("an object instead of an array", "{\"db_configs\": {}}", "$.db_configs:"));
        checks.add(body("an invalid node", "{\"source_node_id\": \"node\"}", "$.source_node_id:"));
        checks.add(body(
                "an unknown word",
                "{\"table_repl_config\": {\"repl_type\": \"all\"}}",
                "$.table_repl_config.repl_type:"));
        checks.add(strict("text behind the JSON", "{\"task_name\": \"sync_sales\"} {}", "$:"));
        checks.add(strict("a duplicate property", "{\"task_name\": \"sync_sales\", \"task_name\": 1}", "$.task_name:"));
        checks.add(strict("a number instead of a name", "{\"task_name\": 1}", "$.task_name:"));
        checks.add(strict("null in an array", "{\"db_configs\": [null]}", "$.db_configs[0]:"));
        checks.add(
                strict("true instead of a string", "{\"db_configs\": [{\"value\": true}]}", "$.db_configs[0].value:"));
        checks.add(
                strict("a number instead of a string", "{\"db_configs\": [{\"value\": 9}]}", "$.db_configs[0].value:"));
        for (ContractOperation operation : ContractOperation.withBody()) {
            checks.add(refusing(
                            "a number as body of " + operation.operationId(),
                            state -> state.assertInvalid(
                                    state.send(state.request(operation).json("5")), "$:"))
                    .calling(operation.operationId(), CONFIGURATION));
        }
        checks.addAll(parameters());
        checks.addAll(tasks());
        return checks;
    }

    private static List<Check> parameters() {
        return List.of(
                parameter("no task_name", CONFIGURATION, ProviderState.REPLICATION + "/configuration", "task_name:"),
                parameter("no job id", "showGaussMySqlJobInfo", "/v3/" + WellKnown.PROJECT + "/jobs", "id:"),
                parameter(
                        "a limit of 0",
                        "listStarRocksDataReplications",
                        ProviderState.REPLICATION + "?limit=0",
                        "limit:"),
                Check.of(
                                "refusals",
                                "refuses an unknown language",
                                state -> state.assertInvalid(
                                        state.send(state.request("GET", ProviderState.CONFIGURATION)
                                                .header("X-Language", "de-de")),
                                        "X-Language:"))
                        .calling(CONFIGURATION));
    }

    private static Check parameter(String what, String operation, String target, String place) {
        return Check.of(
                        "refusals",
                        "refuses " + what,
                        state -> state.assertInvalid(state.send(state.request("GET", target)), place))
                .calling(operation);
    }

    private static List<Check> tasks() {
        return List.of(
                refusing("several invalid places at once, and names each in both languages", RefusalChecks::allPlaces)
                        .reading("D14")
                        .atSandboxLevel(),
                refusing(
                                "other databases",
                                state -> state.assertInvalid(
                                        state.modify(
                                                Change.of(
                                                        "'source_database_name': 'inventory', 'target_database_name': 'other_sr'")),
                                        "$.source_database_name:",
                                        "$.target_database_name:"))
                        .atSandboxLevel(),
                refusing(
                                "another kind of table list",
                                state -> state.assertInvalid(
                                        state.modify(Change.tables("exclude_tables", "part", "orders")),
                                        "$.table_repl_config.repl_type:"))
                        .atSandboxLevel(),
                refusing(
                                "an unknown table",
                                state -> state.assertInvalid(
                                        state.modify(Change.tables("include_tables", "part", "orders no_such_table")),
                                        "$.table_repl_config.tables[1]:"))
                        .atSandboxLevel(),
                refusing(
                                "an unknown task",
                                state -> state.assertRefused(
                                        state.modify(Change.body("{'task_name': 'sync_nothing'}")), 400, "DBS.270022"))
                        .reading("D24"),
                Check.of(
                                "refusals",
                                "refuses an unknown job",
                                state -> state.assertRefused(state.job(WellKnown.UNKNOWN_JOB), 400, "DBS.200543"))
                        .calling("showGaussMySqlJobInfo"),
                refusing(
                                "the deletion of an unknown task",
                                state -> state.assertRefused(
                                        state.send(state.request("DELETE", ProviderState.REPLICATION)
                                                .json("{\"task_name\": \"sync_nothing\"}")),
                                        400,
                                        "DBS.05000091"))
                        .calling("deleteStarRocksDataReplication", CONFIGURATION)
                        .reading("D24", "D25"),
                refusing(
                                "the resumption of a task that is not paused",
                                state -> state.assertRefused(
                                        state.send(state.request("POST", ProviderState.REPLICATION + "/resume")
                                                .json("{\"task_name\": \"" + WellKnown.TASK + "\"}")),
                                        400,
                                        "DBS.200086"))
                        .calling("resumeStarRocksDataReplication", CONFIGURATION)
                        .reading("D23")
                        .atSandboxLevel());
    }

    private static Check body(String what, String body, String place) {
        return refusing(what, state -> state.assertInvalid(state.modify(body), place))
                .reading("D14");
    }

    /** What lenient parsers accept. */
    private static Check strict(String what, String body, String place) {
        return body(what, body, place).atSandboxLevel();
    }

    private static Check refusing(String what, Consumer<ProviderState> body) {
        return Check.of("refusals", "refuses " + what, state -> {
                    Configuration before = state.configuration();
                    body.accept(state);
                    state.assertUnchanged(before);
                })
                .calling(MODIFY, CONFIGURATION);
    }

    private static void allPlaces(ProviderState state) {
        String body = "{\"task_name\": \"a-b\", \"source_node_id\": 5, \"database_repl_scope\": \"some\"}";
        for (String language : List.of("en-us", "zh-cn")) {
            state.assertInvalid(
                    state.send(state.request("PUT", ProviderState.REPLICATION)
                            .json(body)
                            .header("X-Language", language)),
                    "$.task_name:",
                    "$.source_node_id:",
                    "$.database_repl_scope:");
        }
    }
}
