package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.error.ConnectionException;
import io.github.starrockssync.client.error.ServiceResponseException;
import io.github.starrockssync.client.error.TimedOutException;
import io.github.starrockssync.client.model.DbConfig;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.client.model.ModifyDataSyncResponse;
import io.github.starrockssync.client.model.TableReplConfig;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Java sample of the vendor's page, line by line: what changes are the imports, the client and the accessors. */
class VendorSampleTest {

    @Test
    void shouldPortTheVendorsSampleLineByLine() throws Exception {
        try (WireServer server = new WireServer().respondingWith(200, "{\"job_id\":\"j\"}");
                StarRocksSyncClient client = clientOf(server).build()) {
            assertThat(modify(client)).contains("jobId=j");
            assertThat(server.request().text())
                    .startsWith("{\"source_instance_id\":\"source_instance_id\"")
                    .contains("{\"param_name\":\"snapshot_with_lock\",\"value\":\"true\"}")
                    .contains("\"table_repl_config\":{\"repl_type\":\"include_tables\",\"repl_scope\":\"all\"}");

            server.respondingWith(400, "{\"error_code\":\"DBS.200022\",\"error_msg\":\"m\"}", "X-Request-Id: 7f2a");
            assertThat(modify(client)).isEqualTo("400 7f2a DBS.200022 m");
        }
    }

    private static String modify(StarRocksSyncClient client) {
        ModifyDataSyncRequest request = new ModifyDataSyncRequest();
        request.withInstanceId("{instance_id}");
        ModifyDataSyncConfigRequestV3 body = new ModifyDataSyncConfigRequestV3();
        TableReplConfig tableReplConfigbody = new TableReplConfig();
        tableReplConfigbody
                .withReplType(TableReplConfig.ReplTypeEnum.fromValue("include_tables"))
                .withReplScope(TableReplConfig.ReplScopeEnum.fromValue("all"));
        List<DbConfig> listbodyDbConfigs = new ArrayList<>();
        listbodyDbConfigs.add(
                new DbConfig().withParamName("enable_chunk_level_dump").withValue("false"));
        listbodyDbConfigs.add(new DbConfig().withParamName("snapshot_with_lock").withValue("true"));
        body.withTargetDatabaseName("target_database_name");
        body.withTableReplConfig(tableReplConfigbody);
        body.withDbConfigs(listbodyDbConfigs);
        body.withSourceDatabaseName("source_database_name");
        body.withSourceNodeId("source_node_id");
        body.withSourceInstanceId("source_instance_id");
        request.withBody(body);
        try {
            ModifyDataSyncResponse response = client.modifyDataSync(request);
            return response.toString();
        } catch (ConnectionException e) {
            return "ConnectionException in the sample";
        } catch (TimedOutException e) {
            return "RequestTimeoutException in the sample";
        } catch (ServiceResponseException e) {
            return e.status() + " " + e.requestId() + " " + e.errorCode() + " " + e.errorMsg();
        }
    }
}
