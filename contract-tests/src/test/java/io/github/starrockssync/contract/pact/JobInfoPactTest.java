package io.github.starrockssync.contract.pact;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static io.github.starrockssync.contract.pact.Responses.exactly;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.github.starrockssync.client.api.DataSyncApi.ShowGaussMySqlJobInfoRequest;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.model.GetJobInfoDetail;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = PactNames.PROVIDER, pactVersion = PactSpecVersion.V4)
final class JobInfoPactTest {

    private static final String TIME = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{4}";

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact runningJob(PactBuilder builder) {
        return builder.given(ProviderStates.RUNNING_JOB, PactNames.task())
                .expectsToReceiveHttpInteraction(
                        "a query of a running job",
                        http -> http.withRequest(Requests::jobOfState)
                                .willRespondWith(response -> job(response, job -> {
                                    exactly(job, "status", "Running");
                                    exactly(job, "ended", "");
                                    job.stringMatcher("process", "\\d{1,3}%", "60%");
                                })))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "runningJob")
    void shouldReadProgressWhenJobIsRunning(MockServer server) {
        GetJobInfoDetail job = job(server);

        assertThat(job.getStatus()).isEqualTo(GetJobInfoDetail.StatusEnum.RUNNING);
        assertThat(job.getProcess()).isEqualTo("60%");
        assertThat(job.getEnded()).isEmpty();
        assertThat(job.getCreated()).isEqualTo("2026-11-22T08:00:00+0000");
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact completedJob(PactBuilder builder) {
        return builder.given(ProviderStates.COMPLETED_JOB, PactNames.task())
                .expectsToReceiveHttpInteraction(
                        "a query of a completed job",
                        http -> http.withRequest(Requests::jobOfState)
                                .willRespondWith(response -> job(response, job -> {
                                    exactly(job, "status", "Completed");
                                    job.stringMatcher("ended", TIME, "2026-11-22T08:00:05+0000");
                                    exactly(job, "process", "");
                                    exactly(job, "fail_reason", "");
                                })))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "completedJob")
    void shouldReadEndWhenJobHasCompleted(MockServer server) {
        GetJobInfoDetail job = job(server);

        assertThat(job.getStatus()).isEqualTo(GetJobInfoDetail.StatusEnum.COMPLETED);
        assertThat(job.getEnded()).isEqualTo("2026-11-22T08:00:05+0000");
        assertThat(job.getFailReason()).isEmpty();
        assertThat(job.getId()).isEqualTo(PactNames.JOB);
        assertThat(job.getInstance().getId()).isEqualTo(WellKnown.INSTANCE);
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact unknownJob(PactBuilder builder) {
        return builder.given(
                        ProviderStates.NO_JOB, Map.of("project_id", WellKnown.PROJECT, "job_id", WellKnown.UNKNOWN_JOB))
                .expectsToReceiveHttpInteraction(
                        "a query of an unknown job",
                        http -> http.withRequest(request -> Requests.job(request, WellKnown.UNKNOWN_JOB))
                                .willRespondWith(response -> Responses.refusal(
                                        response, 400, "DBS.200543", Responses.SOME_TEXT, "The job does not exist.")))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "unknownJob")
    void shouldTellCodeWhenJobIsUnknown(MockServer server) {
        StarRocksSyncException refusal = ClientCalls.refused(
                server.getUrl(),
                WellKnown.TOKEN,
                client ->
                        client.showGaussMySqlJobInfo(new ShowGaussMySqlJobInfoRequest().withId(WellKnown.UNKNOWN_JOB)));

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.errorCode()).isEqualTo("DBS.200543");
        assertThat(refusal.operationId()).isEqualTo("showGaussMySqlJobInfo");
    }

    private static HttpResponseBuilder job(HttpResponseBuilder response, Consumer<LambdaDslObject> progress) {
        DslPart answer = newJsonBody(body -> body.object("job", job -> {
                    exactly(job, "id", PactNames.JOB);
                    // the kinds of work are not documented: any name will do
                    job.stringType("name", "ModifyStarRocksDataReplication");
                    job.stringMatcher("created", TIME, "2026-11-22T08:00:00+0000");
                    job.object("instance", instance -> exactly(instance, "id", WellKnown.INSTANCE));
                    progress.accept(job);
                }))
                .build();
        return Responses.answer(response, 200, Responses.withJobOfState(answer, "$.job.id"));
    }

    private static GetJobInfoDetail job(MockServer server) {
        return ClientCalls.call(
                        server.getUrl(),
                        client ->
                                client.showGaussMySqlJobInfo(new ShowGaussMySqlJobInfoRequest().withId(PactNames.JOB)))
                .getJob();
    }
}
