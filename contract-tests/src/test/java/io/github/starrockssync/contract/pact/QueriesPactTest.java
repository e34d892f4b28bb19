package io.github.starrockssync.contract.pact;

import static io.github.starrockssync.contract.pact.Answers.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.generated.api.DataSyncApi.ListHtapInstanceInfoRequest;
import io.github.starrockssync.client.generated.api.DataSyncApi.ListStarRocksDataBasesRequest;
import io.github.starrockssync.client.generated.api.DataSyncApi.ListStarRocksDataReplicationConfigByDataBaseRequest;
import io.github.starrockssync.client.generated.api.DataSyncApi.ListStarRocksDataReplicationsRequest;
import io.github.starrockssync.client.generated.api.DataSyncApi.ListStarRocksDbParametersRequest;
import io.github.starrockssync.client.generated.model.DbParameter;
import io.github.starrockssync.client.generated.model.HtapInstanceListInstances;
import io.github.starrockssync.client.generated.model.ListHtapInstanceInfoResponse;
import io.github.starrockssync.client.generated.model.ListStarRocksDataBasesResponse;
import io.github.starrockssync.client.generated.model.ListStarRocksDataReplicationConfigResponse;
import io.github.starrockssync.client.generated.model.ListStarRocksDataReplicationsResponse;
import io.github.starrockssync.client.generated.model.ListStarRocksDbParametersResponse;
import io.github.starrockssync.client.generated.model.StarRocksReplicationInfo;
import io.github.starrockssync.contract.sandbox.WellKnown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The lists of an instance, and the configuration by database. */
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = PactNames.PROVIDER, pactVersion = PactSpecVersion.V4)
final class QueriesPactTest {

    private static final String DATABASE = "sales_sr";
    private static final String UNKNOWN_DATABASE = "nothing_sr";
    private static final String UNKNOWN_SOURCE_INSTANCE = "00000000000000000000000000000000in07";

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact tasks(PactBuilder builder) {
        return builder.given(ProviderStates.FOLLOWING_TASK, PactNames.task())
                .expectsToReceiveHttpInteraction(
                        "a query of an instance's tasks",
                        http -> http.withRequest(request -> Requests.tasks(request, WellKnown.INSTANCE))
                                .willRespondWith(response -> Answers.success(response, body -> {
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
                                .willRespondWith(QueriesPactTest::unknownInstance))
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
                                .willRespondWith(response -> Answers.success(response, body -> {
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
                                .willRespondWith(response -> Answers.refusal(
                                        response,
                                        400,
                                        "DBS.270022",
                                        Answers.SOME_TEXT,
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

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact parameters(PactBuilder builder) {
        return builder.given(ProviderStates.IDLE_TASK, PactNames.task())
                .expectsToReceiveHttpInteraction(
                        "a query of an instance's synchronization parameters",
                        http -> http.withRequest(request -> Requests.parameters(request, WellKnown.INSTANCE))
                                .willRespondWith(response -> Answers.success(
                                        response,
                                        body -> body.minArrayLike("db_parameters", 1, parameter -> {
                                            parameter.stringMatcher(
                                                    "param_name", "[a-z_]{2,128}", "sync_commit_interval_ms");
                                            parameter.stringMatcher("data_type", "String|Integer", "Integer");
                                            parameter.stringMatcher("default_value", ".{0,64}", "5000");
                                            parameter.stringMatcher("value_range", ".{0,130}", "1000-60000");
                                        }))))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "parameters")
    void shouldReadTypesAndRangesWhenParametersAreListed(MockServer server) {
        ListStarRocksDbParametersResponse answer =
                ClientCalls.call(server.getUrl(), client -> parameters(client, WellKnown.INSTANCE));

        assertThat(answer.getDbParameters())
                .extracting(
                        DbParameter::getParamName,
                        DbParameter::getDataType,
                        DbParameter::getDefaultValue,
                        DbParameter::getValueRange)
                .containsExactly(tuple("sync_commit_interval_ms", "Integer", "5000", "1000-60000"));
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact parametersOfUnknownInstance(PactBuilder builder) {
        return builder.given(ProviderStates.NO_INSTANCE, PactNames.task(WellKnown.UNKNOWN_INSTANCE, WellKnown.TASK))
                .expectsToReceiveHttpInteraction(
                        "a query of an unknown instance's synchronization parameters",
                        http -> http.withRequest(request -> Requests.parameters(request, WellKnown.UNKNOWN_INSTANCE))
                                .willRespondWith(QueriesPactTest::unknownInstance))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "parametersOfUnknownInstance")
    void shouldTellUnknownInstanceWhenParametersAreRefused(MockServer server) {
        StarRocksSyncException refusal = ClientCalls.refused(
                server.getUrl(), WellKnown.TOKEN, client -> parameters(client, WellKnown.UNKNOWN_INSTANCE));

        assertThat(refusal.errorCode()).isEqualTo("DBS.200022");
        assertThat(refusal.operationId()).isEqualTo("listStarRocksDbParameters");
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact databases(PactBuilder builder) {
        return builder.given(ProviderStates.IDLE_TASK, PactNames.task())
                .expectsToReceiveHttpInteraction(
                        "a query of an instance's databases by a part of their names",
                        http -> http.withRequest(request -> Requests.databases(request, WellKnown.INSTANCE, DATABASE))
                                .willRespondWith(response -> Answers.success(response, body -> {
                                    // each name has the part that was asked for
                                    body.minArrayLike(
                                            "databases",
                                            1,
                                            PactDslJsonRootValue.stringMatcher(".*sales_sr.*", DATABASE),
                                            1);
                                    body.integerType("total_count", 1);
                                })))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "databases")
    void shouldReadNamesWhenDatabasesAreListed(MockServer server) {
        ListStarRocksDataBasesResponse answer =
                ClientCalls.call(server.getUrl(), client -> databases(client, WellKnown.INSTANCE));

        assertThat(answer.getDatabases()).containsExactly(DATABASE);
        assertThat(answer.getTotalCount()).isEqualTo(1);
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact databasesOfUnknownInstance(PactBuilder builder) {
        return builder.given(ProviderStates.NO_INSTANCE, PactNames.task(WellKnown.UNKNOWN_INSTANCE, WellKnown.TASK))
                .expectsToReceiveHttpInteraction(
                        "a query of an unknown instance's databases",
                        http -> http.withRequest(
                                        request -> Requests.databases(request, WellKnown.UNKNOWN_INSTANCE, DATABASE))
                                .willRespondWith(QueriesPactTest::unknownInstance))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "databasesOfUnknownInstance")
    void shouldTellUnknownInstanceWhenDatabasesAreRefused(MockServer server) {
        StarRocksSyncException refusal = ClientCalls.refused(
                server.getUrl(), WellKnown.TOKEN, client -> databases(client, WellKnown.UNKNOWN_INSTANCE));

        assertThat(refusal.errorCode()).isEqualTo("DBS.200022");
        assertThat(refusal.operationId()).isEqualTo("listStarRocksDataBases");
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact htapInstances(PactBuilder builder) {
        return builder.given(
                        ProviderStates.HTAP_INSTANCE,
                        PactNames.instances(WellKnown.SOURCE_INSTANCE, WellKnown.INSTANCE))
                .expectsToReceiveHttpInteraction(
                        "a query of a TaurusDB instance's HTAP instances",
                        http -> http.withRequest(request -> Requests.htapInstances(request, WellKnown.SOURCE_INSTANCE))
                                .willRespondWith(response -> Answers.success(response, body -> {
                                    body.integerType("total", 1);
                                    body.minArrayLike("instances", 1, instance -> {
                                        // the id is sent back; a ClickHouse instance has one of another form
                                        instance.stringMatcher("id", "[A-Za-z0-9]{1,36}", WellKnown.INSTANCE);
                                        instance.stringMatcher("name", ".{1,128}", "starrocks-sandbox");
                                        instance.stringMatcher("engine_name", ".{1,32}", "star-rocks");
                                        instance.object(
                                                "instance_state",
                                                state -> state.stringMatcher("instance_status", ".{1,32}", "normal"));
                                    });
                                })))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "htapInstances")
    void shouldReadIdAndStateWhenInstancesAreListed(MockServer server) {
        ListHtapInstanceInfoResponse answer =
                ClientCalls.call(server.getUrl(), client -> htapInstances(client, WellKnown.SOURCE_INSTANCE));

        assertThat(answer.getTotal()).isEqualTo(1);
        assertThat(answer.getInstances())
                .extracting(
                        HtapInstanceListInstances::getId,
                        HtapInstanceListInstances::getName,
                        HtapInstanceListInstances::getEngineName,
                        instance -> instance.getInstanceState().getInstanceStatus())
                .containsExactly(tuple(WellKnown.INSTANCE, "starrocks-sandbox", "star-rocks", "normal"));
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact htapInstancesOfUnknownInstance(PactBuilder builder) {
        return builder.given(ProviderStates.NO_INSTANCE, PactNames.task(UNKNOWN_SOURCE_INSTANCE, WellKnown.TASK))
                .expectsToReceiveHttpInteraction(
                        "a query of an unknown TaurusDB instance's HTAP instances",
                        http -> http.withRequest(request -> Requests.htapInstances(request, UNKNOWN_SOURCE_INSTANCE))
                                .willRespondWith(QueriesPactTest::unknownInstance))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "htapInstancesOfUnknownInstance")
    void shouldTellUnknownInstanceWhenInstancesAreRefused(MockServer server) {
        StarRocksSyncException refusal = ClientCalls.refused(
                server.getUrl(), WellKnown.TOKEN, client -> htapInstances(client, UNKNOWN_SOURCE_INSTANCE));

        assertThat(refusal.errorCode()).isEqualTo("DBS.200022");
        assertThat(refusal.operationId()).isEqualTo("listHtapInstanceInfo");
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

    private static ListStarRocksDbParametersResponse parameters(StarRocksSyncClient client, String instanceId) {
        return client.listStarRocksDbParameters(new ListStarRocksDbParametersRequest().withInstanceId(instanceId));
    }

    private static ListStarRocksDataBasesResponse databases(StarRocksSyncClient client, String instanceId) {
        return client.listStarRocksDataBases(
                new ListStarRocksDataBasesRequest().withInstanceId(instanceId).withDatabaseName(DATABASE));
    }

    private static ListHtapInstanceInfoResponse htapInstances(StarRocksSyncClient client, String instanceId) {
        return client.listHtapInstanceInfo(new ListHtapInstanceInfoRequest().withInstanceId(instanceId));
    }

    private static HttpResponseBuilder unknownInstance(HttpResponseBuilder response) {
        return Answers.refusal(response, 400, "DBS.200022", Answers.SOME_TEXT, "Instance not found.");
    }
}
