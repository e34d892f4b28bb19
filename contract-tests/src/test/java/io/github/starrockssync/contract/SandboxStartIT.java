package io.github.starrockssync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.client.Credentials;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.generated.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.generated.model.DbConfig;
import io.github.starrockssync.client.generated.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import org.junit.jupiter.api.Test;

final class SandboxStartIT {

    @Test
    void shouldAnswerSignedCallWhenStartedOnFreePort() {
        try (SandboxProcess sandbox = SandboxProcess.start();
                StarRocksSyncClient client = StarRocksSyncClient.builder()
                        .endpoint(sandbox.uri())
                        .projectId("0483b6b16e954cb88930a360d2c4e663")
                        .credentials(Credentials.accessKey("SANDBOXACCESSKEY", "sandbox-secret-access-key"))
                        .build()) {
            var answer = client.modifyDataSync(new ModifyDataSyncRequest()
                    .withInstanceId("b6280c323ce449f2ad02af74e21f3dc5in17")
                    .withBody(new ModifyDataSyncConfigRequestV3()
                            .withTaskName("sync_sales")
                            .addDbConfigsItem(new DbConfig()
                                    .withParamName("sync_commit_interval_ms")
                                    .withValue("10000"))));
            assertThat(answer.getJobId()).isNotEmpty();
        }
    }
}
