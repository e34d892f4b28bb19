package io.github.starrockssync.contract.pact;

import static io.github.starrockssync.contract.pact.Responses.exactly;
import static io.github.starrockssync.contract.pact.Responses.jobId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.github.starrockssync.client.model.DbConfigCheckResult;
import io.github.starrockssync.client.model.ModifyDataSyncResponse;
import io.github.starrockssync.client.model.TableConfigCheckResult;
import io.github.starrockssync.contract.sandbox.WellKnown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = PactNames.PROVIDER, pactVersion = PactSpecVersion.V4)
final class ModifyDataSyncPactTest {

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact documentedCall(PactBuilder builder) {
        return builder.given(ProviderStates.IDLE_TASK, PactNames.task())
                .expectsToReceiveHttpInteraction(
                        "the documented modification",
                        http -> http.withRequest(request ->
                                        Requests.modification(request, WellKnown.INSTANCE, "DocumentedCallRequest"))
                                .willRespondWith(response -> Responses.success(response, body -> {
                                    task(body);
                                    body.minArrayLike("source_db_config_check_results", 1, result -> {
                                        result.stringMatcher("param_name", "[a-z_]{2,128}", "enable_chunk_level_dump");
                                        result.stringMatcher("value", ".{1,1024}", "false");
                                        exactly(result, "check_result", "success");
                                    });
                                    body.minArrayLike("tbl_config_check_results", 1, result -> {
                                        result.stringMatcher("table_name", ".{1,1024}", "orders");
                                        result.stringMatcher("table_config", ".{1,1024}", "order by id");
                                        exactly(result, "check_result", "success");
                                    });
                                    jobId(body, "job_id");
                                })))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "documentedCall")
    void shouldReadChecksAndJobWhenDocumentedCallPasses(MockServer server) {
        ModifyDataSyncResponse answer = modify(server, "DocumentedCallRequest");

        assertThat(answer.getJobId()).isEqualTo(PactNames.JOB);
        assertThat(answer.getTaskName()).isEqualTo(WellKnown.TASK);
        assertThat(answer.getSourceDatabaseName()).isEqualTo("sales");
        assertThat(answer.getTargetDatabaseName()).isEqualTo("sales_sr");
        assertThat(answer.getSourceDbConfigCheckResults())
                .extracting(DbConfigCheckResult::getParamName, DbConfigCheckResult::getCheckResult)
                .containsExactly(tuple("enable_chunk_level_dump", DbConfigCheckResult.CheckResultEnum.SUCCESS));
        assertThat(answer.getTblConfigCheckResults())
                .extracting(TableConfigCheckResult::getTableName, TableConfigCheckResult::getCheckResult)
                .containsExactly(tuple("orders", "success"));
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact smallestCall(PactBuilder builder) {
        return builder.given(ProviderStates.IDLE_TASK, PactNames.task())
                .expectsToReceiveHttpInteraction(
                        "the smallest modification",
                        http -> http.withRequest(request ->
                                        Requests.modification(request, WellKnown.INSTANCE, "SmallestCallRequest"))
                                .willRespondWith(response -> Responses.success(response, body -> {
                                    task(body);
                                    oneParameter(body, "10000", "success");
                                    // nothing was asked of a table, so nothing may be reported
                                    body.array("tbl_config_check_results");
                                    jobId(body, "job_id");
                                })))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "smallestCall")
    void shouldReadOneResultWhenOneParameterIsSent(MockServer server) {
        ModifyDataSyncResponse answer = modify(server, "SmallestCallRequest");

        assertThat(answer.getJobId()).isEqualTo(PactNames.JOB);
        assertThat(answer.getSourceDbConfigCheckResults())
                .extracting(DbConfigCheckResult::getParamName, DbConfigCheckResult::getValue)
                .containsExactly(tuple("sync_commit_interval_ms", "10000"));
        assertThat(answer.getTblConfigCheckResults()).isEmpty();
    }

    /** A pact cannot ask for the absence of {@code job_id}; the RestAssured suite does. */
    @Pact(consumer = PactNames.CONSUMER)
    V4Pact failedCheck(PactBuilder builder) {
        return builder.given(ProviderStates.IDLE_TASK, PactNames.task())
                .expectsToReceiveHttpInteraction(
                        "a modification that fails the checks",
                        http -> http.withRequest(request ->
                                        Requests.modification(request, WellKnown.INSTANCE, "FailedCheckRequest"))
                                .willRespondWith(response -> Responses.success(response, body -> {
                                    task(body);
                                    oneParameter(body, "1", "fail");
                                    body.array(
                                            "tbl_config_check_results",
                                            results -> results.object(result -> {
                                                exactly(result, "table_name", "orders");
                                                exactly(result, "table_config", "order by no_such_column");
                                                exactly(result, "check_result", "failed");
                                            }));
                                })))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "failedCheck")
    void shouldReadFailuresAndNoJobWhenChecksFail(MockServer server) {
        ModifyDataSyncResponse answer = modify(server, "FailedCheckRequest");

        assertThat(answer.getJobId()).isNull();
        assertThat(answer.getSourceDbConfigCheckResults())
                .extracting(DbConfigCheckResult::getCheckResult)
                .containsExactly(DbConfigCheckResult.CheckResultEnum.FAIL);
        assertThat(answer.getTblConfigCheckResults())
                .extracting(TableConfigCheckResult::getTableConfig, TableConfigCheckResult::getCheckResult)
                .containsExactly(tuple("order by no_such_column", "failed"));
    }

    private static void task(LambdaDslObject body) {
        exactly(body, "source_database_name", "sales");
        exactly(body, "target_database_name", "sales_sr");
        exactly(body, "task_name", WellKnown.TASK);
    }

    /** As many results as parameters, each with the name and value that were sent. */
    private static void oneParameter(LambdaDslObject body, String value, String outcome) {
        body.array(
                "source_db_config_check_results",
                results -> results.object(result -> {
                    exactly(result, "param_name", "sync_commit_interval_ms");
                    exactly(result, "value", value);
                    exactly(result, "check_result", outcome);
                }));
    }

    private static ModifyDataSyncResponse modify(MockServer server, String example) {
        return ClientCalls.call(
                server.getUrl(),
                client -> client.modifyDataSync(ClientCalls.modification(WellKnown.INSTANCE, example)));
    }
}
