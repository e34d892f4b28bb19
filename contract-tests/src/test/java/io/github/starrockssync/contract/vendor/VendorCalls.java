package io.github.starrockssync.contract.vendor;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
import com.huaweicloud.sdk.gaussdb.v3.model.DbConfig;
import com.huaweicloud.sdk.gaussdb.v3.model.ModifyDataSyncConfigRequestV3;
import com.huaweicloud.sdk.gaussdb.v3.model.ModifyDataSyncRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.TableReplConfig;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Calls with the SDK's types, as the documentation's sample builds them. */
final class VendorCalls {

    static final String ENGLISH = "en-us";
    static final String CHINESE = "zh-cn";

    /** The nine parameters of the sample, in its order. */
    private static final List<Map.Entry<String, String>> PARAMETERS = List.of(
            Map.entry("enable_chunk_level_dump", "false"),
            Map.entry("snapshot_with_lock", "true"),
            Map.entry("sync_commit_interval_ms", "5000"),
            Map.entry("max_sync_commit_rows", "500000"),
            Map.entry("max_sync_commit_bytes", "268435456"),
            Map.entry("max_full_sync_task_threads_num", "1"),
            Map.entry("max_rows_per_chunk", "0"),
            Map.entry("max_bytes_per_chunk", "268435456"),
            Map.entry("binlog_expire_logs_seconds", "0"));

    private VendorCalls() {}

    static GaussDBClient client(URI endpoint, String secretKey) {
        return GaussDBClient.newBuilder()
                .withCredential(new BasicCredentials()
                        .withProjectId(WellKnown.PROJECT)
                        .withAk(WellKnown.ACCESS_KEY)
                        .withSk(secretKey))
                .withEndpoints(List.of(endpoint.toString()))
                .build();
    }

    /** The call of the sample, with ids of the sandbox. Like there, no language is set. */
    static ModifyDataSyncRequest documentedCall() {
        return new ModifyDataSyncRequest()
                .withInstanceId(WellKnown.INSTANCE)
                .withBody(new ModifyDataSyncConfigRequestV3()
                        .withSourceInstanceId(WellKnown.SOURCE_INSTANCE)
                        .withSourceNodeId(WellKnown.READ_REPLICA)
                        .withSourceDatabaseName("sales")
                        .withTargetDatabaseName("sales_sr")
                        .withDbConfigs(PARAMETERS.stream()
                                .map(each -> new DbConfig()
                                        .withParamName(each.getKey())
                                        .withValue(each.getValue()))
                                .toList())
                        .withTableReplConfig(new TableReplConfig()
                                .withReplType(TableReplConfig.ReplTypeEnum.INCLUDE_TABLES)
                                .withReplScope(TableReplConfig.ReplScopeEnum.ALL)));
    }
}
