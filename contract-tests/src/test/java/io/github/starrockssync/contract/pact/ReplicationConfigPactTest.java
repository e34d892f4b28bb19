package io.github.starrockssync.contract.pact;

import static io.github.starrockssync.contract.pact.Responses.exactly;
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
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationConfigRequest;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.model.DbConfigCheckResult;
import io.github.starrockssync.client.model.ListStarRocksDataReplicationConfigResponse;
import io.github.starrockssync.client.model.TableReplConfig.ReplScopeEnum;
import io.github.starrockssync.client.model.TableReplConfig.ReplTypeEnum;
import io.github.starrockssync.contract.sandbox.WellKnown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = PactNames.PROVIDER, pactVersion = PactSpecVersion.V4)
final class ReplicationConfigPactTest {

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact storedConfiguration(PactBuilder builder) {
        return builder.given(ProviderStates.IDLE_TASK, PactNames.task())
                .expectsToReceiveHttpInteraction(
                        "a query of a task's configuration",
                        http -> http.withRequest(request -> Requests.configuration(request, WellKnown.TASK))
                                .willRespondWith(response -> Responses.success(response, body -> {
                                    configuration(body);
                                    exactly(body, "is_tables_change", false);
                                })))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "storedConfiguration")
    void shouldReadConfigurationInForceWhenNoChangeIsUnderWay(MockServer server) {
        ListStarRocksDataReplicationConfigResponse answer = ClientCalls.call(
                server.getUrl(), client -> client.listStarRocksDataReplicationConfig(ofTask(WellKnown.TASK)));

        assertThat(answer.getIsTablesChange()).isFalse();
        assertThat(answer.getTaskName()).isEqualTo(WellKnown.TASK);
        assertThat(answer.getTargetDatabaseName()).isEqualTo("sales_sr");
        assertThat(answer.getSourceInstanceId()).isEqualTo("fb632d1d531a4107804f0f082581810fin07");
        assertThat(answer.getSourceNodeId()).isEqualTo("cc07c60e94ec4575989840e648fb4f66no07");
        assertThat(answer.getDatabaseInfo().getDatabaseName()).isEqualTo("sales");
        assertThat(answer.getDatabaseInfo().getDbConfigCheckResults())
                .extracting(
                        DbConfigCheckResult::getParamName,
                        DbConfigCheckResult::getValue,
                        DbConfigCheckResult::getCheckResult)
                .containsExactly(tuple("sync_commit_interval_ms", "5000", DbConfigCheckResult.CheckResultEnum.SUCCESS));
        assertThat(answer.getTableReplConfig().getReplType()).isEqualTo(ReplTypeEnum.INCLUDE_TABLES);
        assertThat(answer.getTableReplConfig().getReplScope()).isEqualTo(ReplScopeEnum.ALL);
        assertThat(answer.getLastErrorOfAlterTable()).isEmpty();
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact pendingChange(PactBuilder builder) {
        return builder.given(ProviderStates.PENDING_CHANGE, PactNames.task())
                .expectsToReceiveHttpInteraction(
                        "a query of a task's configuration during a change",
                        http -> http.withRequest(request -> Requests.configuration(request, WellKnown.TASK))
                                .willRespondWith(response -> Responses.success(response, body -> {
                                    configuration(body);
                                    exactly(body, "is_tables_change", true);
                                    body.object("new_table_repl_config", list -> {
                                        list.stringMatcher(
                                                "repl_type", "include_tables|exclude_tables", "include_tables");
                                        exactly(list, "repl_scope", "part");
                                        list.array("tables", tables -> tables.stringMatcher(".{2,1024}", "orders"));
                                    });
                                })))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "pendingChange")
    void shouldReadListToComeWhenChangeIsUnderWay(MockServer server) {
        ListStarRocksDataReplicationConfigResponse answer = ClientCalls.call(
                server.getUrl(), client -> client.listStarRocksDataReplicationConfig(ofTask(WellKnown.TASK)));

        assertThat(answer.getIsTablesChange()).isTrue();
        assertThat(answer.getTableReplConfig().getReplScope()).isEqualTo(ReplScopeEnum.ALL);
        assertThat(answer.getNewTableReplConfig().getReplScope()).isEqualTo(ReplScopeEnum.PART);
        assertThat(answer.getNewTableReplConfig().getTables()).containsExactly("orders");
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact unknownTask(PactBuilder builder) {
        return builder.given(ProviderStates.NO_TASK, PactNames.task(WellKnown.INSTANCE, WellKnown.UNKNOWN_TASK))
                .expectsToReceiveHttpInteraction(
                        "a query of an unknown task's configuration",
                        http -> http.withRequest(request -> Requests.configuration(request, WellKnown.UNKNOWN_TASK))
                                .willRespondWith(response -> Responses.refusal(
                                        response,
                                        400,
                                        "DBS.270022",
                                        Responses.SOME_TEXT,
                                        "The data synchronization task does not exist.")))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "unknownTask")
    void shouldTellCodeWhenTaskIsUnknown(MockServer server) {
        StarRocksSyncException refusal = ClientCalls.refused(
                server.getUrl(),
                WellKnown.TOKEN,
                client -> client.listStarRocksDataReplicationConfig(ofTask(WellKnown.UNKNOWN_TASK)));

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.errorCode()).isEqualTo("DBS.270022");
        assertThat(refusal.errorMsg()).isNotBlank();
    }

    /** What the client reads of a configuration, by whatever it was asked for. */
    static void configuration(LambdaDslObject body) {
        body.stringMatcher("source_instance_id", "[A-Za-z0-9]{32}in07", "fb632d1d531a4107804f0f082581810fin07");
        body.stringMatcher("source_node_id", "[A-Za-z0-9]{32}no07", "cc07c60e94ec4575989840e648fb4f66no07");
        body.object("database_info", info -> {
            info.stringMatcher("database_name", "[A-Za-z0-9_]{3,1024}", "sales");
            info.minArrayLike("db_config_check_results", 1, result -> {
                result.stringMatcher("param_name", "[a-z_]{2,128}", "sync_commit_interval_ms");
                result.stringMatcher("value", ".{1,1024}", "5000");
                exactly(result, "check_result", "success");
            });
        });
        body.object("table_repl_config", list -> {
            list.stringMatcher("repl_type", "include_tables|exclude_tables", "include_tables");
            list.stringMatcher("repl_scope", "all|part", "all");
        });
        body.stringMatcher("target_database_name", "[A-Za-z0-9_]{3,1024}", "sales_sr");
        exactly(body, "last_error_of_alter_table", "");
        exactly(body, "task_name", WellKnown.TASK);
    }

    private static ListStarRocksDataReplicationConfigRequest ofTask(String taskName) {
        return new ListStarRocksDataReplicationConfigRequest()
                .withInstanceId(WellKnown.INSTANCE)
                .withTaskName(taskName);
    }
}
