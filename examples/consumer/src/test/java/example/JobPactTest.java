package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.dsl.PactDslWithProvider;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.RequestResponsePact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ShowGaussMySqlJobInfoRequest;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.model.GetJobInfoDetail.StatusEnum;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A consumer that reads nothing of a job but its status, so its pact names nothing else. */
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = "starrocks-data-sync", pactVersion = PactSpecVersion.V3)
class JobPactTest {
    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final String JOB = "8ac4b1a2-5d1f-4b0e-9d5a-3f6e2b7c1d90";

    @Pact(consumer = "job-watcher")
    RequestResponsePact runningJob(PactDslWithProvider pact) {
        return pact.given("a job is running", Map.of("project_id", PROJECT,
                        "instance_id", "b6280c323ce449f2ad02af74e21f3dc5in17", "task_name", "sync_sales"))
                .uponReceiving("a query of a running job")
                .method("GET").path("/v3/" + PROJECT + "/jobs")
                .queryParameterFromProviderState("id", "${job_id}", JOB)
                .headerFromProviderState("X-Auth-Token", "${token}", "some-token")
                .willRespondWith().status(200)
                .body(new PactDslJsonBody().object("job").stringValue("status", "Running").closeObject())
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "runningJob")
    void shouldReadTheStatusOfARunningJob(MockServer server) {
        try (StarRocksSyncClient client = StarRocksSyncClient.builder().endpoint(URI.create(server.getUrl()))
                .projectId(PROJECT).credentials(Credentials.token("some-token")).build()) {
            assertEquals(StatusEnum.RUNNING, client.showGaussMySqlJobInfo(
                    new ShowGaussMySqlJobInfoRequest().withId(JOB)).getJob().getStatus());
        }
    }
}
