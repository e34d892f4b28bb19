package io.github.starrockssync.contract.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.api.DataSyncApi.ShowGaussMySqlJobInfoRequest;
import io.github.starrockssync.client.error.ConfigurationRejectedException;
import io.github.starrockssync.client.error.JobFailedException;
import io.github.starrockssync.client.error.NotFoundException;
import io.github.starrockssync.client.model.GetJobInfoDetail;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.SandboxControls;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The waiter follows the jobs of the sandbox to their ends. */
final class JobWaiterIT {

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldFollowAJobUntilTheChangeIsInForce() {
        List<String> seen = new ArrayList<>();
        try (StarRocksSyncClient client = Modifications.client(sandbox.uri())) {
            GetJobInfoDetail job = Modifications.waiter(client, sandbox)
                    .withListener(state -> seen.add(String.valueOf(state.getStatus())))
                    .sendAndWait(Modifications.request(Change.parameter("sync_commit_interval_ms", "10000")));

            assertThat(job.getEnded()).isNotEmpty();
            assertThat(Modifications.parameter(client, "sync_commit_interval_ms"))
                    .isEqualTo("10000");
        }
        assertThat(seen).startsWith("Pending", "Running").endsWith("Completed");
    }

    @Test
    void shouldFollowAJobInAFuture() throws Exception {
        try (StarRocksSyncClient client = Modifications.client(sandbox.uri())) {
            Modifications.waiter(client, sandbox)
                    .sendAndWaitAsync(Modifications.request(Change.parameter("sync_commit_interval_ms", "10000")))
                    .get(30, TimeUnit.SECONDS);

            assertThat(Modifications.parameter(client, "sync_commit_interval_ms"))
                    .isEqualTo("10000");
        }
    }

    @Test
    void shouldFollowAJobThatIsNotVisibleAtFirst() {
        try (SandboxProcess slow = SandboxProcess.start("--job-delay", "3s");
                StarRocksSyncClient client = Modifications.client(slow.uri())) {
            SandboxControls controls = new SandboxControls(slow.uri());
            controls.freezeAt(WellKnown.NOON);
            ModifyDataSyncRequest change = Modifications.request(Change.parameter("sync_commit_interval_ms", "10000"));
            String jobId = client.modifyDataSync(change).getJobId();

            assertThat(catchThrowable(
                            () -> client.showGaussMySqlJobInfo(new ShowGaussMySqlJobInfoRequest().withId(jobId))))
                    .isInstanceOf(NotFoundException.class);
            assertThat(client.jobWaiter()
                            .withScheduler(controls.scheduler())
                            .waitFor(jobId)
                            .getId())
                    .isEqualTo(jobId);
        }
    }

    @Test
    void shouldFailWithTheReasonWhenTheJobFails() {
        RestAssured.given()
                .baseUri(sandbox.uri().toString())
                .contentType("application/json")
                .body(Map.of("operation", "modifyDataSync", "kind", "job_failure", "reason", "no space left"))
                .post("/_sandbox/faults")
                .then()
                .statusCode(200);
        try (StarRocksSyncClient client = Modifications.client(sandbox.uri())) {
            ModifyDataSyncRequest change = Modifications.request(Change.parameter("sync_commit_interval_ms", "10000"));
            JobFailedException failure = catchThrowableOfType(
                    JobFailedException.class,
                    () -> Modifications.waiter(client, sandbox).sendAndWait(change));

            assertThat(failure.failReason()).isEqualTo("no space left");
            assertThat(Modifications.parameter(client, "sync_commit_interval_ms"))
                    .isEqualTo("5000");
        }
    }

    @Test
    void shouldNameTheFailedChecksWhenNothingWasChanged() {
        try (StarRocksSyncClient client = Modifications.client(sandbox.uri())) {
            ModifyDataSyncRequest change = Modifications.request(Change.parameter("sync_commit_interval_ms", "1"));

            assertThat(catchThrowable(
                            () -> Modifications.waiter(client, sandbox).sendAndWait(change)))
                    .isInstanceOf(ConfigurationRejectedException.class)
                    .hasMessage("nothing was changed in task sync_sales, checks failed: "
                            + "parameter sync_commit_interval_ms = 1");
        }
    }
}
