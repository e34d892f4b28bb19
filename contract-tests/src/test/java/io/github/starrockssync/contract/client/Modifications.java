package io.github.starrockssync.contract.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationConfigRequest;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.job.JobWaiter;
import io.github.starrockssync.client.model.ListStarRocksDataReplicationConfigResponse;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Modifications as a user of the client makes them, and what they leave behind. */
final class Modifications {

    private static final JsonMapper JSON = new JsonMapper();

    private Modifications() {}

    /** A waiter that moves the clock of the sandbox where it would wait. */
    static JobWaiter waiter(StarRocksSyncClient client, SharedSandbox sandbox) {
        return client.jobWaiter().withScheduler(sandbox.controls().scheduler());
    }

    static StarRocksSyncClient client(URI sandbox) {
        return StarRocksSyncClient.builder()
                .endpoint(sandbox)
                .projectId(WellKnown.PROJECT)
                .credentials(Credentials.token(WellKnown.TOKEN))
                .build();
    }

    static ModifyDataSyncRequest request(ObjectNode body) {
        try {
            return new ModifyDataSyncRequest()
                    .withInstanceId(WellKnown.INSTANCE)
                    .withBody(JSON.treeToValue(body, ModifyDataSyncConfigRequestV3.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String parameter(StarRocksSyncClient client, String name) {
        return values(client).get("db_configs[" + name + "]");
    }

    /** Everything that can be changed, under the names of a preview. */
    static Map<String, String> values(StarRocksSyncClient client) {
        ListStarRocksDataReplicationConfigResponse stored =
                client.listStarRocksDataReplicationConfig(new ListStarRocksDataReplicationConfigRequest()
                        .withInstanceId(WellKnown.INSTANCE)
                        .withTaskName(WellKnown.TASK));
        JsonNode tree = JSON.valueToTree(stored);
        Map<String, String> values = new TreeMap<>();
        for (String name : List.of("source_node_id", "database_repl_scope", "is_support_reg_exp")) {
            values.put(name, tree.get(name).asText());
        }
        for (JsonNode each : tree.at("/database_info/db_config_check_results")) {
            values.put(
                    "db_configs[" + each.get("param_name").asText() + "]",
                    each.get("value").asText());
        }
        for (JsonNode each : tree.get("table_infos")) {
            values.put(
                    "tables_configs[" + each.get("table_name").asText() + "]",
                    each.get("table_config").asText());
        }
        for (String name : List.of("repl_type", "repl_scope")) {
            values.put(
                    "table_repl_config." + name,
                    tree.at("/table_repl_config/" + name).asText());
        }
        values.put(
                "table_repl_config.tables",
                String.valueOf(stored.getTableReplConfig().getTables()));
        return values;
    }
}
