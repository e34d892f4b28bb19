package io.github.starrockssync.benchmarks.client;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
import com.huaweicloud.sdk.gaussdb.v3.model.DbConfig;
import com.huaweicloud.sdk.gaussdb.v3.model.ModifyDataSyncConfigRequestV3;
import com.huaweicloud.sdk.gaussdb.v3.model.ModifyDataSyncRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.TableReplConfig;
import com.huaweicloud.sdk.gaussdb.v3.model.TablesConfig;
import io.github.starrockssync.benchmarks.load.ReplicationCalls;
import java.net.URI;
import java.util.List;

/** The vendor's SDK, as its documentation shows it; it cannot send a token. */
final class VendorSdkCaller implements Caller {

    private final GaussDBClient client;

    VendorSdkCaller(URI server) {
        client = GaussDBClient.newBuilder()
                .withCredential(new BasicCredentials()
                        .withProjectId(ReplicationCalls.PROJECT)
                        .withAk("SANDBOXACCESSKEY")
                        .withSk("sandbox-secret-access-key"))
                .withEndpoints(List.of(server.toString()))
                .build();
    }

    @Override
    public String call() {
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
        return client.modifyDataSync(new ModifyDataSyncRequest()
                        .withXLanguage("en-us")
                        .withInstanceId(ReplicationCalls.INSTANCE)
                        .withBody(change))
                .getJobId();
    }

    @Override
    public void close() {
        // the SDK cannot be closed
    }
}
