package io.github.starrockssync.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ListHtapInstanceInfoRequest;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataBasesRequest;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDbParametersRequest;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.model.DbParameter;
import io.github.starrockssync.client.model.HtapInstanceListInstances;
import io.github.starrockssync.client.model.ListHtapInstanceInfoResponse;
import io.github.starrockssync.client.model.ListStarRocksDataBasesResponse;
import io.github.starrockssync.client.model.ListStarRocksDbParametersResponse;
import io.github.starrockssync.contract.sandbox.WellKnown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an instance has: its parameters, its databases, and the HTAP instances beside it. */
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = PactNames.PROVIDER, pactVersion = PactSpecVersion.V4)
final class InstanceQueriesPactTest {

    private static final String DATABASE = "sales_sr";
    private static final String UNKNOWN_SOURCE_INSTANCE = "00000000000000000000000000000000in07";

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact parameters(PactBuilder builder) {
        return builder.given(ProviderStates.IDLE_TASK, PactNames.task())
                .expectsToReceiveHttpInteraction(
                        "a query of an instance's synchronization parameters",
                        http -> http.withRequest(request -> Requests.parameters(request, WellKnown.INSTANCE))
                                .willRespondWith(response -> Responses.success(
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
                                .willRespondWith(Responses::unknownInstance))
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
                                .willRespondWith(response -> Responses.success(response, body -> {
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
                                .willRespondWith(Responses::unknownInstance))
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
                                .willRespondWith(response -> Responses.success(response, body -> {
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
                                .willRespondWith(Responses::unknownInstance))
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
}
