package io.github.starrockssync.contract.provider;

import static io.github.starrockssync.contract.http.Refusal.assertBroken;
import static io.github.starrockssync.contract.http.Refusal.assertRefused;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What breaks a rule is refused by name, all of it at once, and changes nothing. */
@ProviderChecks
final class RefusalChecks {

    private final Situation situation;
    private final Calls calls;
    private final Configuration before;

    RefusalChecks(Provider provider) {
        situation = provider.in(ProviderStates.IDLE_TASK);
        calls = situation.calls();
        before = Configuration.of(calls);
    }

    static List<ContractOperation> operationsWithBody() {
        return ContractOperation.withBody();
    }

    @AfterEach
    void shouldHaveChangedNothing() {
        situation.assertUntouched(before);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                          | $:
            {"task_name": "sync_sales"                  | JSON
            {"task_name": "sync_sales"} {}              | $:
            {"task_name": "sync_sales", "task_name": 1} | $.task_name:
            {"task_name": 1}                            | $.task_name:
            {"task_name": "a-b"}                        | $.task_name:
            {"db_configs": {}}                          | $.db_configs:
            {"db_configs": [null]}                      | $.db_configs[0]:
            {"db_configs": [{"value": true}]}           | $.db_configs[0].value:
            {"db_configs": [{"value": 10000}]}          | $.db_configs[0].value:
            {"source_node_id": "node"}                  | $.source_node_id:
            {"table_repl_config": {"repl_type": "all"}} | $.table_repl_config.repl_type:
            """)
    void shouldNameThePlaceWhenTheBodyBreaksARule(String body, String place) {
        assertBroken(calls.modifyWith(body), place);
    }

    @Test
    void shouldNameEveryPlaceWhenSeveralRulesAreBroken() {
        String body = "{\"task_name\": \"a-b\", \"source_node_id\": 5, \"database_repl_scope\": \"some\"}";
        for (String language : new String[] {"en-us", "zh-cn"}) {
            Response answer = calls.deliberatelyWrong()
                    .header("X-Language", language)
                    .contentType(Calls.JSON)
                    .body(body)
                    .put(Calls.REPLICATION);
            assertBroken(answer, "$.task_name:", "$.source_node_id:", "$.database_repl_scope:");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operationsWithBody")
    void shouldNameThePlaceWhenTheBodyIsNoObject(ContractOperation operation) {
        assertBroken(operation.sendBody(calls, "5"), "$:");
    }

    @Test
    void shouldNameTheParameterWhenItIsMissingOrWrong() {
        assertBroken(calls.deliberatelyWrong().get(Calls.CONFIGURATION), "task_name:");
        assertBroken(calls.deliberatelyWrong().get(Calls.JOBS), "id:");
        assertBroken(calls.deliberatelyWrong().queryParam("limit", "0").get(Calls.REPLICATION), "limit:");
        assertBroken(calls.deliberatelyWrong().header("X-Language", "de-de").get(Calls.REPLICATION), "X-Language:");
    }

    @Test
    void shouldNamePlaceAndReasonWhenAChangeIsNotAllowed() {
        assertBroken(
                calls.modify(Change.of("'source_database_name': 'inventory', 'target_database_name': 'other_sr'")),
                "$.source_database_name:",
                "$.target_database_name:");
        assertBroken(calls.modify(Change.tables("exclude_tables", "part", "orders")), "$.table_repl_config.repl_type:");
        assertBroken(
                calls.modify(Change.tables("include_tables", "part", "orders no_such_table")),
                "$.table_repl_config.tables[1]:");
    }

    @Test
    void shouldTellTasksAndJobsThatDoNotExistFromRulesThatAreBroken() {
        assertRefused(calls.modify(Change.body("{'task_name': 'sync_nothing'}")), 400, "DBS.270022");
        assertRefused(calls.job(WellKnown.UNKNOWN_JOB), 400, "DBS.200543");
        assertRefused(
                calls.wellFormed()
                        .contentType(Calls.JSON)
                        .body("{\"task_name\": \"sync_nothing\"}")
                        .delete(Calls.REPLICATION),
                400,
                "DBS.05000091");
    }

    @Test
    void shouldSayThatTheStageDoesNotAllowTheOperation() {
        assertRefused(
                calls.wellFormed()
                        .contentType(Calls.JSON)
                        .body("{\"task_name\": \"" + WellKnown.TASK + "\"}")
                        .post(Calls.REPLICATION + "/resume"),
                400,
                "DBS.200086");
    }
}
