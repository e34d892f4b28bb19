package io.github.starrockssync.contract.pact;

import static io.github.starrockssync.contract.pact.Responses.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.CheckDataBaseConfigRequest;
import io.github.starrockssync.client.api.DataSyncApi.CheckTableConfigRequest;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.model.CheckDataBaseConfigResponse;
import io.github.starrockssync.client.model.CheckTableConfigResponse;
import io.github.starrockssync.client.model.DbConfigCheckRequestV3;
import io.github.starrockssync.client.model.DbConfigCheckResult;
import io.github.starrockssync.client.model.TableConfigCheckRequestV3;
import io.github.starrockssync.client.model.TableConfigCheckResult;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.Draft;
import io.github.starrockssync.contract.sandbox.WellKnown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The two checks that create a task. */
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = PactNames.PROVIDER, pactVersion = PactSpecVersion.V4)
final class TaskChecksPactTest {

    private static final String DATABASE_CHECK = "/database-config-check";
    private static final String TABLE_CHECK = "/table-config-check";

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact databaseCheck(PactBuilder builder) {
        return builder.given(ProviderStates.NEW_TASK, PactNames.task(WellKnown.INSTANCE, Draft.TASK))
                .expectsToReceiveHttpInteraction(
                        "a check of a database's configuration that creates a task",
                        http -> http.withRequest(request ->
                                        Requests.move(request, "POST", DATABASE_CHECK, "PassedDbCheckRequest"))
                                .willRespondWith(response -> Responses.success(response, body -> {
                                    createdTask(body);
                                    body.array(
                                            "source_db_config_check_results",
                                            results -> results.object(result -> {
                                                exactly(result, "param_name", "sync_commit_interval_ms");
                                                exactly(result, "value", "10000");
                                                exactly(result, "check_result", "success");
                                            }));
                                })))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "databaseCheck")
    void shouldReadResultsAndTaskWhenDatabaseCheckPasses(MockServer server) {
        CheckDataBaseConfigResponse answer =
                ClientCalls.call(server.getUrl(), client -> checkDatabase(client, "PassedDbCheckRequest"));

        assertThat(answer.getTaskName()).isEqualTo(Draft.TASK);
        assertThat(answer.getSourceDatabaseName()).isEqualTo("inventory");
        assertThat(answer.getTargetDatabaseName()).isEqualTo("inventory_sr");
        assertThat(answer.getSourceDbConfigCheckResults())
                .extracting(
                        DbConfigCheckResult::getParamName,
                        DbConfigCheckResult::getValue,
                        DbConfigCheckResult::getCheckResult)
                .containsExactly(
                        tuple("sync_commit_interval_ms", "10000", DbConfigCheckResult.CheckResultEnum.SUCCESS));
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact databaseCheckOfTakenName(PactBuilder builder) {
        return builder.given(ProviderStates.IDLE_TASK, PactNames.task())
                .expectsToReceiveHttpInteraction(
                        "a check of a database's configuration with a taken task name",
                        http -> http.withRequest(request ->
                                        Requests.move(request, "POST", DATABASE_CHECK, "TakenTaskNameRequest"))
                                .willRespondWith(TaskChecksPactTest::takenName))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "databaseCheckOfTakenName")
    void shouldNamePlaceWhenNameInDatabaseCheckIsTaken(MockServer server) {
        StarRocksSyncException refusal = ClientCalls.refused(
                server.getUrl(), WellKnown.TOKEN, client -> checkDatabase(client, "TakenTaskNameRequest"));

        assertThat(refusal.errorCode()).isEqualTo("DBS.280001");
        assertThat(refusal.errorMsg()).contains("$.task_name");
        assertThat(refusal.operationId()).isEqualTo("checkDataBaseConfig");
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact tableCheck(PactBuilder builder) {
        return builder.given(ProviderStates.NEW_TASK, PactNames.task(WellKnown.INSTANCE, Draft.TASK))
                .expectsToReceiveHttpInteraction(
                        "a check of tables' configuration that creates a task",
                        http -> http.withRequest(request ->
                                        Requests.move(request, "POST", TABLE_CHECK, "PassedTableCheckRequest"))
                                .willRespondWith(response -> Responses.success(response, body -> {
                                    createdTask(body);
                                    body.array(
                                            "tbl_config_check_results",
                                            results -> results.object(result -> {
                                                exactly(result, "table_name", "stock");
                                                exactly(result, "table_config", "order by warehouse,sku");
                                                exactly(result, "check_result", "success");
                                            }));
                                })))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "tableCheck")
    void shouldReadResultsAndTaskWhenTableCheckPasses(MockServer server) {
        CheckTableConfigResponse answer =
                ClientCalls.call(server.getUrl(), client -> checkTables(client, "PassedTableCheckRequest"));

        assertThat(answer.getTaskName()).isEqualTo(Draft.TASK);
        assertThat(answer.getSourceDatabaseName()).isEqualTo("inventory");
        assertThat(answer.getTargetDatabaseName()).isEqualTo("inventory_sr");
        assertThat(answer.getTblConfigCheckResults())
                .extracting(
                        TableConfigCheckResult::getTableName,
                        TableConfigCheckResult::getTableConfig,
                        TableConfigCheckResult::getCheckResult)
                .containsExactly(tuple("stock", "order by warehouse,sku", "success"));
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact tableCheckOfTakenName(PactBuilder builder) {
        return builder.given(ProviderStates.IDLE_TASK, PactNames.task())
                .expectsToReceiveHttpInteraction(
                        "a check of tables' configuration with a taken task name",
                        http -> http.withRequest(request ->
                                        Requests.move(request, "POST", TABLE_CHECK, "TakenTaskNameOfTablesRequest"))
                                .willRespondWith(TaskChecksPactTest::takenName))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "tableCheckOfTakenName")
    void shouldNamePlaceWhenNameInTableCheckIsTaken(MockServer server) {
        StarRocksSyncException refusal = ClientCalls.refused(
                server.getUrl(), WellKnown.TOKEN, client -> checkTables(client, "TakenTaskNameOfTablesRequest"));

        assertThat(refusal.errorCode()).isEqualTo("DBS.280001");
        assertThat(refusal.errorMsg()).contains("$.task_name");
        assertThat(refusal.operationId()).isEqualTo("checkTableConfig");
    }

    private static CheckDataBaseConfigResponse checkDatabase(StarRocksSyncClient client, String example) {
        return client.checkDataBaseConfig(new CheckDataBaseConfigRequest()
                .withInstanceId(WellKnown.INSTANCE)
                .withBody(ContractDocument.example(example, DbConfigCheckRequestV3.class)));
    }

    private static CheckTableConfigResponse checkTables(StarRocksSyncClient client, String example) {
        return client.checkTableConfig(new CheckTableConfigRequest()
                .withInstanceId(WellKnown.INSTANCE)
                .withBody(ContractDocument.example(example, TableConfigCheckRequestV3.class)));
    }

    /** The name is there only if the task was created. */
    private static void createdTask(LambdaDslObject body) {
        exactly(body, "source_database_name", "inventory");
        exactly(body, "target_database_name", "inventory_sr");
        exactly(body, "task_name", Draft.TASK);
    }

    /** The message names the place that breaks the rule. */
    private static HttpResponseBuilder takenName(HttpResponseBuilder response) {
        return Responses.refusal(
                response,
                400,
                "DBS.280001",
                ".*\\$\\.task_name.*",
                ContractDocument.example("TakenTaskNameResponse")
                        .required("error_msg")
                        .textValue());
    }
}
