package example;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.model.DbConfig;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.client.model.ModifyDataSyncResponse;

/** Changes a task twice: as one may, and as one may not. */
public final class Change {
    private Change() {}

    public static void main(String[] arguments) {
        System.out.println("Client in " + StarRocksSyncClient.class.getModule());
        try (StarRocksSyncClient client = StarRocksSyncClient.builder()
                .endpoint(arguments[0])
                .projectId("0483b6b16e954cb88930a360d2c4e663")
                .credentials(Credentials.accessKey("SANDBOXACCESSKEY", "sandbox-secret-access-key"))
                .build()) {
            change(client, "sync_sales");
            change(client, "no_such_task");
        }
    }

    private static void change(StarRocksSyncClient client, String task) {
        ModifyDataSyncConfigRequestV3 change = new ModifyDataSyncConfigRequestV3()
                .withTaskName(task)
                .addDbConfigsItem(new DbConfig().withParamName("sync_commit_interval_ms").withValue("10000"));
        try {
            ModifyDataSyncResponse response = client.modifyDataSync(new ModifyDataSyncRequest()
                    .withInstanceId("b6280c323ce449f2ad02af74e21f3dc5in17")
                    .withBody(change));
            System.out.println("Job " + response.getJobId() + " changes " + response.getTaskName());
        } catch (StarRocksSyncException e) {
            System.out.println("Refused: " + e.getMessage());
        }
    }
}
