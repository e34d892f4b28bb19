package io.github.starrockssync.benchmarks.client;

import io.github.starrockssync.benchmarks.load.ReplicationCalls;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.model.DbConfig;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.client.model.TableReplConfig;
import io.github.starrockssync.client.model.TablesConfig;
import java.net.URI;

/**
 * Our client, as its README shows it. A call whose connection ends is sent again, as code by hand does it here and the
 * vendor's SDK does by itself: java.net.http of Java 25 ends, rarely and at full load, a connection that it is using.
 */
final class ClientCaller implements Caller {

    private final StarRocksSyncClient client;
    private final StarRocksSyncClient idempotent;

    private ClientCaller(URI server, Credentials credentials) {
        client = StarRocksSyncClient.builder()
                .endpoint(server)
                .projectId(ReplicationCalls.PROJECT)
                .credentials(credentials)
                .build();
        this.idempotent = client.with(CallOptions.DEFAULTS.withIdempotent(true));
    }

    static ClientCaller withToken(URI server) {
        return new ClientCaller(server, Credentials.token("sandbox-token"));
    }

    static ClientCaller signing(URI server) {
        return new ClientCaller(server, Credentials.accessKey("SANDBOXACCESSKEY", "sandbox-secret-access-key"));
    }

    static ModifyDataSyncConfigRequestV3 documentedChange() {
        ModifyDataSyncConfigRequestV3 change = new ModifyDataSyncConfigRequestV3()
                .withSourceInstanceId("fb632d1d531a4107804f0f082581810fin07")
                .withSourceNodeId("cc07c60e94ec4575989840e648fb4f66no07")
                .withSourceDatabaseName("sales")
                .withTargetDatabaseName("sales_sr")
                .withTableReplConfig(new TableReplConfig()
                        .withReplType(TableReplConfig.ReplTypeEnum.INCLUDE_TABLES)
                        .withReplScope(TableReplConfig.ReplScopeEnum.ALL))
                .addTablesConfigsItem(new TablesConfig().withTableName("orders").withTableConfig("order by id"));
        DocumentedParameters.ALL.forEach(each -> change.addDbConfigsItem(
                new DbConfig().withParamName(each.getKey()).withValue(each.getValue())));
        return change;
    }

    @Override
    public String call() {
        return idempotent
                .modifyDataSync(new ModifyDataSyncRequest()
                        .withInstanceId(ReplicationCalls.INSTANCE)
                        .withBody(documentedChange()))
                .getJobId();
    }

    @Override
    public void close() {
        client.close();
    }
}
