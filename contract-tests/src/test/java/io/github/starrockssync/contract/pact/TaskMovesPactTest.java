package io.github.starrockssync.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.CreateStarRocksDataReplicationRequest;
import io.github.starrockssync.client.api.DataSyncApi.DeleteStarRocksDataReplicationRequest;
import io.github.starrockssync.client.api.DataSyncApi.PauseStarRocksDataReplicationRequest;
import io.github.starrockssync.client.api.DataSyncApi.ResumeStarRocksDataReplicationRequest;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.model.CreateStarRocksDataReplication;
import io.github.starrockssync.client.model.DeleteStarRocksDataReplication;
import io.github.starrockssync.client.model.PauseStarRocksDataReplication;
import io.github.starrockssync.client.model.ResumeStarRocksDataReplication;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.sandbox.WellKnown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Start, pause, resume and deletion of a task: each returns its job. */
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = PactNames.PROVIDER, pactVersion = PactSpecVersion.V4)
final class TaskMovesPactTest {
    @Pact(consumer = PactNames.CONSUMER)
    V4Pact start(PactBuilder builder) {
        return accepted(
                builder,
                ProviderStates.WAITING_TASK,
                "sync_inventory",
                "the start of a task",
                "POST",
                "",
                "StartedTaskRequest");
    }

    @Test
    @PactTestFor(pactMethod = "start")
    void shouldReturnJobWhenStartIsAccepted(MockServer server) {
        String jobId = ClientCalls.call(server.getUrl(), client -> start(client, "StartedTaskRequest"));

        assertThat(jobId).isEqualTo(PactNames.JOB);
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact startOfUnknownTask(PactBuilder builder) {
        return refused(builder, "the start of an unknown task", "POST", "", "UnknownTaskToStartRequest", "DBS.270022");
    }

    @Test
    @PactTestFor(pactMethod = "startOfUnknownTask")
    void shouldTellUnknownTaskWhenStartIsRefused(MockServer server) {
        StarRocksSyncException refusal = ClientCalls.refused(
                server.getUrl(), WellKnown.TOKEN, client -> start(client, "UnknownTaskToStartRequest"));

        assertThat(refusal.errorCode()).isEqualTo("DBS.270022");
        assertThat(refusal.operationId()).isEqualTo("createStarRocksDataReplication");
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact pause(PactBuilder builder) {
        return accepted(
                builder,
                ProviderStates.FOLLOWING_TASK,
                WellKnown.TASK,
                "the pause of a task",
                "POST",
                "/pause",
                "TaskRequest");
    }

    @Test
    @PactTestFor(pactMethod = "pause")
    void shouldReturnJobWhenPauseIsAccepted(MockServer server) {
        String jobId = ClientCalls.call(server.getUrl(), client -> pause(client, "TaskRequest"));

        assertThat(jobId).isEqualTo(PactNames.JOB);
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact pauseOfUnknownTask(PactBuilder builder) {
        return refused(builder, "the pause of an unknown task", "POST", "/pause", "UnknownTaskRequest", "DBS.270022");
    }

    @Test
    @PactTestFor(pactMethod = "pauseOfUnknownTask")
    void shouldTellUnknownTaskWhenPauseIsRefused(MockServer server) {
        StarRocksSyncException refusal =
                ClientCalls.refused(server.getUrl(), WellKnown.TOKEN, client -> pause(client, "UnknownTaskRequest"));

        assertThat(refusal.errorCode()).isEqualTo("DBS.270022");
        assertThat(refusal.operationId()).isEqualTo("pauseStarRocksDataReplication");
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact resume(PactBuilder builder) {
        return accepted(
                builder,
                ProviderStates.PAUSED_TASK,
                WellKnown.TASK,
                "the resume of a task",
                "POST",
                "/resume",
                "TaskRequest");
    }

    @Test
    @PactTestFor(pactMethod = "resume")
    void shouldReturnJobWhenResumeIsAccepted(MockServer server) {
        String jobId = ClientCalls.call(server.getUrl(), client -> resume(client, "TaskRequest"));

        assertThat(jobId).isEqualTo(PactNames.JOB);
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact resumeOfUnknownTask(PactBuilder builder) {
        return refused(builder, "the resume of an unknown task", "POST", "/resume", "UnknownTaskRequest", "DBS.270022");
    }

    @Test
    @PactTestFor(pactMethod = "resumeOfUnknownTask")
    void shouldTellUnknownTaskWhenResumeIsRefused(MockServer server) {
        StarRocksSyncException refusal =
                ClientCalls.refused(server.getUrl(), WellKnown.TOKEN, client -> resume(client, "UnknownTaskRequest"));

        assertThat(refusal.errorCode()).isEqualTo("DBS.270022");
        assertThat(refusal.operationId()).isEqualTo("resumeStarRocksDataReplication");
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact deletion(PactBuilder builder) {
        return accepted(
                builder,
                ProviderStates.IDLE_TASK,
                WellKnown.TASK,
                "the deletion of a task",
                "DELETE",
                "",
                "TaskRequest");
    }

    @Test
    @PactTestFor(pactMethod = "deletion")
    void shouldReturnJobWhenDeletionIsAccepted(MockServer server) {
        String jobId = ClientCalls.call(server.getUrl(), client -> deletion(client, "TaskRequest"));

        assertThat(jobId).isEqualTo(PactNames.JOB);
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact deletionOfUnknownTask(PactBuilder builder) {
        return refused(builder, "the deletion of an unknown task", "DELETE", "", "UnknownTaskRequest", "DBS.05000091");
    }

    @Test
    @PactTestFor(pactMethod = "deletionOfUnknownTask")
    void shouldTellUnknownTaskWhenDeletionIsRefused(MockServer server) {
        StarRocksSyncException refusal =
                ClientCalls.refused(server.getUrl(), WellKnown.TOKEN, client -> deletion(client, "UnknownTaskRequest"));

        assertThat(refusal.errorCode()).isEqualTo("DBS.05000091");
        assertThat(refusal.operationId()).isEqualTo("deleteStarRocksDataReplication");
    }

    private static V4Pact accepted(
            PactBuilder builder,
            String state,
            String task,
            String description,
            String method,
            String step,
            String example) {
        return builder.given(state, PactNames.task(WellKnown.INSTANCE, task))
                .expectsToReceiveHttpInteraction(
                        description,
                        http -> http.withRequest(request -> Requests.move(request, method, step, example))
                                .willRespondWith(response ->
                                        Responses.success(response, body -> Responses.jobId(body, "job_id"))))
                .toPact();
    }

    private static V4Pact refused(
            PactBuilder builder, String description, String method, String step, String example, String code) {
        return builder.given(ProviderStates.NO_TASK, PactNames.task(WellKnown.INSTANCE, WellKnown.UNKNOWN_TASK))
                .expectsToReceiveHttpInteraction(
                        description,
                        http -> http.withRequest(request -> Requests.move(request, method, step, example))
                                .willRespondWith(response -> Responses.refusal(
                                        response,
                                        400,
                                        code,
                                        Responses.SOME_TEXT,
                                        "The data synchronization task does not exist.")))
                .toPact();
    }

    private static String start(StarRocksSyncClient client, String example) {
        return client.createStarRocksDataReplication(new CreateStarRocksDataReplicationRequest()
                        .withInstanceId(WellKnown.INSTANCE)
                        .withBody(ContractDocument.example(example, CreateStarRocksDataReplication.class)))
                .getJobId();
    }

    private static String pause(StarRocksSyncClient client, String example) {
        return client.pauseStarRocksDataReplication(new PauseStarRocksDataReplicationRequest()
                        .withInstanceId(WellKnown.INSTANCE)
                        .withBody(ContractDocument.example(example, PauseStarRocksDataReplication.class)))
                .getJobId();
    }

    private static String resume(StarRocksSyncClient client, String example) {
        return client.resumeStarRocksDataReplication(new ResumeStarRocksDataReplicationRequest()
                        .withInstanceId(WellKnown.INSTANCE)
                        .withBody(ContractDocument.example(example, ResumeStarRocksDataReplication.class)))
                .getJobId();
    }

    private static String deletion(StarRocksSyncClient client, String example) {
        return client.deleteStarRocksDataReplication(new DeleteStarRocksDataReplicationRequest()
                        .withInstanceId(WellKnown.INSTANCE)
                        .withBody(ContractDocument.example(example, DeleteStarRocksDataReplication.class)))
                .getJobId();
    }
}
