package io.github.starrockssync.contract.vendor;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
import com.huaweicloud.sdk.gaussdb.v3.model.DbConfig;
import com.huaweicloud.sdk.gaussdb.v3.model.ModifyDataSyncConfigRequestV3;
import com.huaweicloud.sdk.gaussdb.v3.model.ModifyDataSyncRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.TableReplConfig;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Calls with the SDK's types, as the documentation's sample builds them. */
final class VendorCalls {

    static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    static final String UNKNOWN_INSTANCE = "00000000000000000000000000000000in17";
    static final String SECRET_KEY = "sandbox-secret-access-key";
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
                        .withProjectId(PROJECT)
                        .withAk("SANDBOXACCESSKEY")
                        .withSk(secretKey))
                .withEndpoints(List.of(endpoint.toString()))
                .build();
    }

    /** The call of the sample, with ids of the sandbox. Like there, no language is set. */
    static ModifyDataSyncRequest documentedCall() {
        return new ModifyDataSyncRequest()
                .withInstanceId(INSTANCE)
                .withBody(new ModifyDataSyncConfigRequestV3()
                        .withSourceInstanceId("fb632d1d531a4107804f0f082581810fin07")
                        .withSourceNodeId("cc07c60e94ec4575989840e648fb4f66no07")
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
