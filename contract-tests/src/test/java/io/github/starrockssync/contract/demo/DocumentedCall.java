package io.github.starrockssync.contract.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationConfigRequest;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.api.DataSyncApi.ShowGaussMySqlJobInfoRequest;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.model.DbConfigCheckResult;
import io.github.starrockssync.client.model.GetJobInfoDetail;
import io.github.starrockssync.client.model.GetJobInfoDetail.StatusEnum;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.client.model.ModifyDataSyncResponse;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.io.IOException;
import java.io.InputStream;

/**
 * Starts a sandbox, sends it the call of the vendor's documentation page through the client, and follows the job. With
 * the system property {@code demo.exit} it ends then; without it, the sandbox goes on until the process is interrupted.
 */
public final class DocumentedCall {

    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    private static final int PORT = 8080;
    private static final long POLL_MILLIS = 500;

    private final JsonMapper json = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();
    private final SandboxProcess sandbox;
    private final StarRocksSyncClient client;

    private DocumentedCall(SandboxProcess sandbox, StarRocksSyncClient client) {
        this.sandbox = sandbox;
        this.client = client;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        boolean exit = System.getProperty("demo.exit") != null;
        try (SandboxProcess sandbox = SandboxProcess.startOnPort(exit ? 0 : PORT, "--job-duration", "3s");
                StarRocksSyncClient client = StarRocksSyncClient.builder()
                        .endpoint(sandbox.uri())
                        .projectId(PROJECT)
                        .credentials(Credentials.accessKey("SANDBOXACCESSKEY", "sandbox-secret-access-key"))
                        .build()) {
            new DocumentedCall(sandbox, client).run();
            if (!exit) {
                System.out.printf("%nThe sandbox is running at %s. Press Ctrl-C to stop it.%n", sandbox.uri());
                sandbox.awaitExit();
            }
        }
    }

    private void run() throws IOException, InterruptedException {
        ModifyDataSyncConfigRequestV3 body = documentedRequest();
        System.out.printf(
                "PUT %s/v3/%s/instances/%s/starrocks/databases/replication%n%s%n%n",
                sandbox.uri(), PROJECT, INSTANCE, pretty(body));
        ModifyDataSyncResponse answer = client.modifyDataSync(
                new ModifyDataSyncRequest().withInstanceId(INSTANCE).withBody(body));
        System.out.printf("Response%n%s%n%n", pretty(answer));
        followJob(answer.getJobId());
        showConfiguration(answer.getTaskName());
    }

    private void followJob(String jobId) throws InterruptedException {
        GetJobInfoDetail job;
        do {
            Thread.sleep(POLL_MILLIS);
            job = client.showGaussMySqlJobInfo(new ShowGaussMySqlJobInfoRequest().withId(jobId))
                    .getJob();
            System.out.printf("Job %s: %s %s%n", jobId, job.getStatus(), job.getProcess());
        } while (job.getStatus().equals(StatusEnum.PENDING) || job.getStatus().equals(StatusEnum.RUNNING));
    }

    private void showConfiguration(String taskName) {
        System.out.printf("%nConfiguration of %s now:%n", taskName);
        var configuration = client.listStarRocksDataReplicationConfig(new ListStarRocksDataReplicationConfigRequest()
                .withInstanceId(INSTANCE)
                .withTaskName(taskName));
        for (DbConfigCheckResult parameter : configuration.getDatabaseInfo().getDbConfigCheckResults()) {
            System.out.printf("  %s = %s%n", parameter.getParamName(), parameter.getValue());
        }
    }

    private ModifyDataSyncConfigRequestV3 documentedRequest() throws IOException {
        try (InputStream document =
                DocumentedCall.class.getResourceAsStream("/META-INF/openapi/starrocks-data-sync.json")) {
            return json.treeToValue(
                    json.readTree(document).at("/components/examples/DocumentedCallRequest/value"),
                    ModifyDataSyncConfigRequestV3.class);
        }
    }

    private String pretty(Object value) throws JsonProcessingException {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }
}
