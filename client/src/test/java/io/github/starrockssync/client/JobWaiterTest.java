package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.ScriptedJob.job;
import static io.github.starrockssync.client.ScriptedJob.seen;
import static io.github.starrockssync.client.WireServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.client.api.DataSyncApi.ShowGaussMySqlJobInfoRequest;
import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.error.BadRequestException;
import io.github.starrockssync.client.error.JobFailedException;
import io.github.starrockssync.client.error.JobTimedOutException;
import io.github.starrockssync.client.error.NotFoundException;
import io.github.starrockssync.client.error.ServerErrorException;
import io.github.starrockssync.client.job.JobWaiter;
import io.github.starrockssync.client.job.WaitPolicy;
import io.github.starrockssync.client.model.GetJobInfoDetail;
import io.github.starrockssync.client.model.Language;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobWaiterTest {
    private static final String UNKNOWN_JOB =
            "{\"error_code\":\"DBS.200543\",\"error_msg\":\"The job does not exist.\"}";
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final SkippedTime time = new SkippedTime();
    private WireServer server;
    private StarRocksSyncClient client;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer();
        client = clientOf(server).scheduler(time).retryPolicy(RetryPolicy.OFF).build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @MethodSource(WaitForm.ALL)
    void shouldReturnTheJobWhenItIsCompleted(WaitForm form) throws Exception {
        server.first(seen("Pending", ""), seen("Running", "60%"), seen("Completed", ""));

        GetJobInfoDetail job = form.waitFor(client.jobWaiter());

        assertThat(job.getStatus()).isEqualTo(GetJobInfoDetail.StatusEnum.COMPLETED);
        assertThat(time.delays()).containsExactly(Duration.ofSeconds(1), Duration.ofMillis(1500));
        assertThat(server.request().target()).isEqualTo("/v3/" + Samples.PROJECT + "/jobs?id=job-1");
    }

    @ParameterizedTest
    @MethodSource(WaitForm.ALL)
    void shouldFailWithTheReasonWhenTheJobFails(WaitForm form) {
        server.respondingWith(200, job("Failed", "", "disk full\nof binlogs"));

        JobFailedException failure =
                catchThrowableOfType(JobFailedException.class, () -> form.waitFor(client.jobWaiter()));

        assertThat(failure).hasMessage("job job-1 (Modify) failed: disk full of binlogs");
        assertThat(failure.failReason()).isEqualTo("disk full\nof binlogs");
        assertThat(failure.jobId()).isEqualTo("job-1");
        assertThat(failure.job().getName()).isEqualTo("Modify");
        assertThat(failure.isRetryable()).isFalse();
    }

    @ParameterizedTest
    @MethodSource(WaitForm.ALL)
    void shouldFailWithTheLastStateWhenTheJobDoesNotEndInTime(WaitForm form) {
        server.respondingWith(200, job("Running", "60%", ""));

        JobTimedOutException failure =
                catchThrowableOfType(JobTimedOutException.class, () -> form.waitFor(waiterOf(TEN_SECONDS)));

        assertThat(failure).hasMessage("job job-1 has not ended within PT10S: last status Running 60%");
        assertThat(failure.job().getProcess()).isEqualTo("60%");
        assertThat(time.delays().stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(TEN_SECONDS);
    }

    @ParameterizedTest
    @MethodSource(WaitForm.ALL)
    void shouldSeeAJobThatEndsAtTheVeryEndOfTheTime(WaitForm form) throws Exception {
        server.first(seen("Running", "60%"), seen("Completed", ""));

        assertThat(form.waitFor(waiterOf(Duration.ofMillis(10)))).isNotNull();
        assertThat(time.delays()).containsExactly(Duration.ofMillis(10));
    }

    @ParameterizedTest
    @MethodSource(WaitForm.ALL)
    void shouldGoOnWhenTheStatusIsUnknown(WaitForm form) throws Exception {
        server.first(seen("Reticulating", ""), seen("completed", ""));

        assertThat(form.waitFor(client.jobWaiter()).getStatus()).hasToString("completed");
    }

    @ParameterizedTest
    @MethodSource(WaitForm.ALL)
    void shouldGoOnWhenTheResponseHoldsNoJob(WaitForm form) throws Exception {
        server.first(response(200, "{}"), seen("Completed", ""));

        assertThat(form.waitFor(client.jobWaiter())).isNotNull();
    }

    @ParameterizedTest
    @MethodSource(WaitForm.ALL)
    void shouldWaitForTheJobWhenItIsNotVisibleYet(WaitForm form) throws Exception {
        server.first(response(400, UNKNOWN_JOB), response(404, ""), seen("Completed", ""));

        assertThat(form.waitFor(client.jobWaiter())).isNotNull();
    }

    @ParameterizedTest
    @MethodSource(WaitForm.ALL)
    void shouldGiveUpWhenTheJobStaysInvisible(WaitForm form) {
        server.respondingWith(400, UNKNOWN_JOB);

        assertThatThrownBy(() -> form.waitFor(client.jobWaiter()))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("DBS.200543");
        assertThat(time.nanoTime())
                .isBetween(
                        Duration.ofSeconds(30).toNanos(), Duration.ofSeconds(40).toNanos());
    }

    @ParameterizedTest
    @MethodSource(WaitForm.ALL)
    void shouldGoOnWhenAReplicaThatLagsDoesNotKnowTheJobForOnce(WaitForm form) throws Exception {
        server.first(seen("Running", "60%"), response(400, UNKNOWN_JOB), seen("Completed", "100%"));

        assertThat(form.waitFor(client.jobWaiter()).getProcess()).isEqualTo("100%");
    }

    @ParameterizedTest
    @MethodSource(WaitForm.ALL)
    void shouldFailAfterTheGracePeriodWhenTheJobVanishes(WaitForm form) {
        server.first(seen("Running", "60%"));
        server.respondingWith(400, UNKNOWN_JOB);

        assertThatThrownBy(() -> form.waitFor(client.jobWaiter())).isInstanceOf(NotFoundException.class);
        assertThat(time.nanoTime())
                .isBetween(
                        Duration.ofSeconds(30).toNanos(), Duration.ofSeconds(40).toNanos());
    }

    @Test
    void shouldFailAtOnceWhenTheGatewayKnowsNoSuchOperation() {
        server.respondingWith(404, "{\"error_code\":\"APIGW.0101\",\"error_msg\":\"The API does not exist\"}");

        assertThatThrownBy(() -> client.jobWaiter().waitFor("job-1")).isInstanceOf(NotFoundException.class);
        assertThat(time.delays()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(WaitForm.ALL)
    void shouldFailAtOnceWhenTheQueryIsRefused(WaitForm form) {
        server.respondingWith(400, "{\"error_code\":\"DBS.280001\",\"error_msg\":\"Parameter error.\"}");

        assertThatThrownBy(() -> form.waitFor(client.jobWaiter())).isInstanceOf(BadRequestException.class);
        assertThat(time.delays()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(WaitForm.ALL)
    void shouldGoOnWhenTheServiceIsAwayForAWhile(WaitForm form) throws Exception {
        server.first(response(503, ""), response(503, ""), response(503, ""), response(503, ""));
        server.first(seen("Running", "60%"));
        server.first(response(503, ""), response(503, ""), response(503, ""), response(503, ""));
        server.first(seen("Completed", ""));

        assertThat(form.waitFor(client.jobWaiter())).isNotNull();
    }

    @ParameterizedTest
    @MethodSource(WaitForm.ALL)
    void shouldFailAsTheQueryDoesWhenTheServiceStaysAway(WaitForm form) {
        server.respondingWith(503, "");

        assertThatThrownBy(() -> form.waitFor(client.jobWaiter())).isInstanceOf(ServerErrorException.class);
        assertThat(time.delays()).hasSize(4);
    }

    @Test
    void shouldTellTheCauseWhenTheTimeEndsWhileTheServiceIsAway() {
        server.first(seen("Running", ""));
        server.respondingWith(503, "");

        assertThatThrownBy(() -> waiterOf(Duration.ofSeconds(2)).waitFor("job-1"))
                .isInstanceOf(JobTimedOutException.class)
                .hasMessageEndingWith("last status Running")
                .hasCauseInstanceOf(ServerErrorException.class);
    }

    @ParameterizedTest
    @MethodSource(WaitForm.ALL)
    void shouldLookOnceWhenThereIsNoTime(WaitForm form) {
        server.respondingWith(200, job("Running", "", ""));

        assertThatThrownBy(() -> form.waitFor(waiterOf(Duration.ZERO))).isInstanceOf(JobTimedOutException.class);
        assertThat(time.delays()).isEmpty();
    }

    @Test
    void shouldLookLessAndLessOftenWhenDelaysAreShort() {
        server.first(
                seen("Running", ""),
                seen("Running", ""),
                seen("Running", ""),
                seen("Running", ""),
                seen("Completed", ""));

        client.jobWaiter()
                .withPolicy(WaitPolicy.STANDARD.withFirstDelay(Duration.ofNanos(1)))
                .waitFor("job-1");

        assertThat(time.delays()).extracting(Duration::toNanos).containsExactly(1L, 2L, 3L, 5L);
    }

    @Test
    void shouldLookLessAndLessOftenWhenTheJobTakesLong() {
        server.respondingWith(200, job("Running", "", ""));

        assertThatThrownBy(() -> waiterOf(Duration.ofMinutes(1)).waitFor("job-1"))
                .isInstanceOf(JobTimedOutException.class);
        assertThat(time.delays().stream().map(Duration::toMillis))
                .startsWith(1000L, 1500L, 2250L, 3375L, 5062L, 7593L, 10_000L, 10_000L);
    }

    @Test
    void shouldAskInTheProjectAndLanguageOfTheQuery() throws Exception {
        server.first(seen("Completed", ""));

        client.jobWaiter()
                .waitFor(new ShowGaussMySqlJobInfoRequest()
                        .withProjectId("other")
                        .withId("job-1")
                        .withXLanguage(Language.ZH_CN));

        WireRequest request = server.request();
        assertThat(request.target()).isEqualTo("/v3/other/jobs?id=job-1");
        assertThat(request.headers()).containsEntry("X-Language", "zh-cn");
    }

    @ParameterizedTest
    @MethodSource(WaitForm.ALL)
    void shouldRefuseAQueryWithoutAJob(WaitForm form) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form.form().of(client.jobWaiter(), null))
                .withMessage("id of the job is missing");
    }

    @Test
    void shouldFailTheFutureWhenTheQueryHasNoJob() {
        assertThat(client.jobWaiter().waitForAsync(new ShowGaussMySqlJobInfoRequest()))
                .isCompletedExceptionally();
        assertThat(client.jobWaiter().waitForAsync((String) null)).isCompletedExceptionally();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void shouldRefuseDelaysThatLeaveTheServiceNoRest(long millis) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WaitPolicy.STANDARD.withFirstDelay(Duration.ofMillis(millis)))
                .withMessageStartingWith("firstDelay is not positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WaitPolicy.STANDARD.withMaxDelay(Duration.ofMillis(millis)))
                .withMessageStartingWith("maxDelay is not positive");
    }

    private JobWaiter waiterOf(Duration timeout) {
        return client.jobWaiter().withPolicy(WaitPolicy.STANDARD.withTimeout(timeout));
    }
}
