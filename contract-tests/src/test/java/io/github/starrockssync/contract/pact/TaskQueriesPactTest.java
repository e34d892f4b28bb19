package io.github.starrockssync.contract.pact;

import static io.github.starrockssync.contract.pact.Responses.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationConfigByDataBaseRequest;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationsRequest;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.model.ListStarRocksDataReplicationConfigResponse;
import io.github.starrockssync.client.model.ListStarRocksDataReplicationsResponse;
import io.github.starrockssync.client.model.StarRocksReplicationInfo;
import io.github.starrockssync.contract.sandbox.WellKnown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of an instance's tasks, and the configuration by database. */
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = PactNames.PROVIDER, pactVersion = PactSpecVersion.V4)
final class TaskQueriesPactTest {

    private static final String DATABASE = "sales_sr";
    private static final String UNKNOWN_DATABASE = "nothing_sr";

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact tasks(PactBuilder builder) {
        return builder.given(ProviderStates.FOLLOWING_TASK, PactNames.task())
                .expectsToReceiveHttpInteraction(
                        "a query of an instance's tasks",
                        http -> http.withRequest(request -> Requests.tasks(request, WellKnown.INSTANCE))
                                .willRespondWith(response -> Responses.success(response, body -> {
                                    body.stringMatcher("total_count", "[0-9]{1,10}", "1");
                                    body.minArrayLike("replications", 1, task -> {
                                        task.stringMatcher("source_database", "[A-Za-z0-9_]{3,1024}", "sales");
                                        task.stringMatcher("target_database", "[A-Za-z0-9_]{3,1024}", DATABASE);
                                        task.stringMatcher("task_name", "[A-Za-z0-9_]{3,128}", WellKnown.TASK);
                                        task.stringMatcher("status", "Yes|No", "Yes");
                                        task.stringMatcher("stage", ".{1,16}", "Incremental");
                                        task.stringMatcher("percentage", "[0-9]{1,3}", "100");
                                    });
                                })))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "tasks")
    void shouldReadStageAndProgressWhenTasksAreListed(MockServer server) {
        ListStarRocksDataReplicationsResponse answer =
                ClientCalls.call(server.getUrl(), client -> tasks(client, WellKnown.INSTANCE));

        assertThat(answer.getTotalCount()).isEqualTo("1");
        assertThat(answer.getReplications())
                .extracting(
                        StarRocksReplicationInfo::getSourceDatabase,
                        StarRocksReplicationInfo::getTargetDatabase,
                        StarRocksReplicationInfo::getTaskName,
                        StarRocksReplicationInfo::getStatus,
                        StarRocksReplicationInfo::getStage,
                        StarRocksReplicationInfo::getPercentage)
                .containsExactly(tuple(
                        "sales",
                        DATABASE,
                        WellKnown.TASK,
                        StarRocksReplicationInfo.StatusEnum.YES,
                        "Incremental",
                        "100"));
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact tasksOfUnknownInstance(PactBuilder builder) {
        return builder.given(ProviderStates.NO_INSTANCE, PactNames.task(WellKnown.UNKNOWN_INSTANCE, WellKnown.TASK))
                .expectsToReceiveHttpInteraction(
                        "a query of an unknown instance's tasks",
                        http -> http.withRequest(request -> Requests.tasks(request, WellKnown.UNKNOWN_INSTANCE))
                                .willRespondWith(Responses::unknownInstance))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "tasksOfUnknownInstance")
    void shouldTellUnknownInstanceWhenTasksAreRefused(MockServer server) {
        StarRocksSyncException refusal = ClientCalls.refused(
                server.getUrl(), WellKnown.TOKEN, client -> tasks(client, WellKnown.UNKNOWN_INSTANCE));

        assertThat(refusal.errorCode()).isEqualTo("DBS.200022");
        assertThat(refusal.operationId()).isEqualTo("listStarRocksDataReplications");
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact configuration(PactBuilder builder) {
        return builder.given(ProviderStates.IDLE_TASK, PactNames.task())
                .expectsToReceiveHttpInteraction(
                        "a query of the configuration of a database's task",
                        http -> http.withRequest(request -> Requests.configurationOfDatabase(request, DATABASE))
                                .willRespondWith(response -> Responses.success(response, body -> {
                                    ReplicationConfigPactTest.configuration(body);
                                    exactly(body, "is_tables_change", false);
                                })))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "configuration")
    void shouldReadConfigurationWhenOneTaskWritesToDatabase(MockServer server) {
        ListStarRocksDataReplicationConfigResponse answer =
                ClientCalls.call(server.getUrl(), client -> configuration(client, DATABASE));

        assertThat(answer.getTaskName()).isEqualTo(WellKnown.TASK);
        assertThat(answer.getTargetDatabaseName()).isEqualTo(DATABASE);
        assertThat(answer.getIsTablesChange()).isFalse();
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact configurationOfUnknownDatabase(PactBuilder builder) {
        return builder.given(
                        ProviderStates.NO_TASK_OF_DATABASE, PactNames.database(WellKnown.INSTANCE, UNKNOWN_DATABASE))
                .expectsToReceiveHttpInteraction(
                        "a query of the configuration of a database without a task",
                        http -> http.withRequest(request -> Requests.configurationOfDatabase(request, UNKNOWN_DATABASE))
                                .willRespondWith(response -> Responses.refusal(
                                        response,
                                        400,
                                        "DBS.270022",
                                        Responses.SOME_TEXT,
                                        "The data synchronization task does not exist.")))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "configurationOfUnknownDatabase")
    void shouldTellUnknownTaskWhenNoTaskWritesToDatabase(MockServer server) {
        StarRocksSyncException refusal = ClientCalls.refused(
                server.getUrl(), WellKnown.TOKEN, client -> configuration(client, UNKNOWN_DATABASE));

        assertThat(refusal.errorCode()).isEqualTo("DBS.270022");
        assertThat(refusal.operationId()).isEqualTo("listStarRocksDataReplicationConfigByDataBase");
    }

    private static ListStarRocksDataReplicationsResponse tasks(StarRocksSyncClient client, String instanceId) {
        return client.listStarRocksDataReplications(new ListStarRocksDataReplicationsRequest()
                .withInstanceId(instanceId)
                .withLimit("100")
                .withOffset("0"));
    }

    private static ListStarRocksDataReplicationConfigResponse configuration(
            StarRocksSyncClient client, String database) {
        return client.listStarRocksDataReplicationConfigByDataBase(
                new ListStarRocksDataReplicationConfigByDataBaseRequest()
                        .withInstanceId(WellKnown.INSTANCE)
                        .withDatabase(database));
    }
}
