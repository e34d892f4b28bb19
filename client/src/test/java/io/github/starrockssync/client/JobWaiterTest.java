package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.WireServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.error.BadRequestException;
import io.github.starrockssync.client.error.JobFailedException;
import io.github.starrockssync.client.error.JobTimedOutException;
import io.github.starrockssync.client.error.JobWaitInterruptedException;
import io.github.starrockssync.client.error.NotFoundException;
import io.github.starrockssync.client.error.ServerErrorException;
import io.github.starrockssync.client.generated.api.DataSyncApi.ShowGaussMySqlJobInfoRequest;
import io.github.starrockssync.client.generated.model.GetJobInfoDetail;
import io.github.starrockssync.client.generated.model.Language;
import io.github.starrockssync.client.job.JobWaiter;
import io.github.starrockssync.client.job.WaitPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
        client = clientOf(server).waiting(time).retryPolicy(RetryPolicy.OFF).build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    /** Both forms of one wait. */
    static Stream<Form> forms() {
        return Stream.of(
                new Form("sync", JobWaiter::waitFor),
                new Form("async", (waiter, id) -> Futures.ended(waiter.waitForAsync(id))));
    }

    record Form(String name, Wait form) {
        interface Wait {
            GetJobInfoDetail of(JobWaiter waiter, String jobId) throws Exception;
        }

        GetJobInfoDetail waitFor(JobWaiter waiter) throws Exception {
            return form.of(waiter, "job-1");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldAnswerTheJobWhenItIsCompleted(Form form) throws Exception {
        seen("Pending", "").seen("Running", "60%").seen("Completed", "");

        GetJobInfoDetail job = form.waitFor(client.jobWaiter());

        assertThat(job.getStatus()).isEqualTo(GetJobInfoDetail.StatusEnum.COMPLETED);
        assertThat(time.delays()).containsExactly(Duration.ofSeconds(1), Duration.ofMillis(1500));
        assertThat(server.request().target()).isEqualTo("/v3/" + Samples.PROJECT + "/jobs?id=job-1");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldFailWithTheReasonWhenTheJobFails(Form form) {
        server.answering(200, job("Failed", "", "disk full\nof binlogs"));

        JobFailedException failure =
                catchThrowableOfType(JobFailedException.class, () -> form.waitFor(client.jobWaiter()));

        assertThat(failure).hasMessage("job job-1 (Modify) failed: disk full of binlogs");
        assertThat(failure.failReason()).isEqualTo("disk full\nof binlogs");
        assertThat(failure.jobId()).isEqualTo("job-1");
        assertThat(failure.job().getName()).isEqualTo("Modify");
        assertThat(failure.isRetryable()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldFailWithTheLastStateWhenTheJobDoesNotEndInTime(Form form) {
        server.answering(200, job("Running", "60%", ""));

        JobTimedOutException failure =
                catchThrowableOfType(JobTimedOutException.class, () -> form.waitFor(waiterOf(TEN_SECONDS)));

        assertThat(failure).hasMessage("job job-1 has not ended within PT10S: seen last as Running 60%");
        assertThat(failure.job().getProcess()).isEqualTo("60%");
        assertThat(time.delays().stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(TEN_SECONDS);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldSeeAJobThatEndsAtTheVeryEndOfTheTime(Form form) throws Exception {
        seen("Running", "60%").seen("Completed", "");

        assertThat(form.waitFor(waiterOf(Duration.ofMillis(10)))).isNotNull();
        assertThat(time.delays()).containsExactly(Duration.ofMillis(10));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldGoOnWhenTheStatusIsUnknown(Form form) throws Exception {
        seen("Reticulating", "").seen("completed", "");

        assertThat(form.waitFor(client.jobWaiter()).getStatus()).hasToString("completed");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldGoOnWhenTheAnswerHoldsNoJob(Form form) throws Exception {
        server.first(answer(200, "{}"));
        seen("Completed", "");

        assertThat(form.waitFor(client.jobWaiter())).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldWaitForTheJobWhenItIsNotVisibleYet(Form form) throws Exception {
        server.first(answer(400, UNKNOWN_JOB), answer(404, ""));
        seen("Completed", "");

        assertThat(form.waitFor(client.jobWaiter())).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldGiveUpWhenTheJobStaysInvisible(Form form) {
        server.answering(400, UNKNOWN_JOB);

        assertThatThrownBy(() -> form.waitFor(client.jobWaiter()))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("DBS.200543");
        assertThat(time.nanoTime())
                .isBetween(
                        Duration.ofSeconds(30).toNanos(), Duration.ofSeconds(40).toNanos());
    }

    @Test
    void shouldFailAtOnceWhenTheJobVanishes() {
        seen("Running", "60%");
        server.answering(400, UNKNOWN_JOB);

        assertThatThrownBy(() -> client.jobWaiter().waitFor("job-1")).isInstanceOf(NotFoundException.class);
        assertThat(time.delays()).hasSize(1);
    }

    @Test
    void shouldFailAtOnceWhenTheGatewayKnowsNoSuchOperation() {
        server.answering(404, "{\"error_code\":\"APIGW.0101\",\"error_msg\":\"The API does not exist\"}");

        assertThatThrownBy(() -> client.jobWaiter().waitFor("job-1")).isInstanceOf(NotFoundException.class);
        assertThat(time.delays()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldFailAtOnceWhenTheQueryIsRefused(Form form) {
        server.answering(400, "{\"error_code\":\"DBS.280001\",\"error_msg\":\"Parameter error.\"}");

        assertThatThrownBy(() -> form.waitFor(client.jobWaiter())).isInstanceOf(BadRequestException.class);
        assertThat(time.delays()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldGoOnWhenTheServiceIsAwayForAWhile(Form form) throws Exception {
        server.first(answer(503, ""), answer(503, ""), answer(503, ""), answer(503, ""));
        seen("Running", "60%");
        server.first(answer(503, ""), answer(503, ""), answer(503, ""), answer(503, ""));
        seen("Completed", "");

        assertThat(form.waitFor(client.jobWaiter())).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldFailAsTheQueryDoesWhenTheServiceStaysAway(Form form) {
        server.answering(503, "");

        assertThatThrownBy(() -> form.waitFor(client.jobWaiter())).isInstanceOf(ServerErrorException.class);
        assertThat(time.delays()).hasSize(4);
    }

    @Test
    void shouldTellTheCauseWhenTheTimeEndsWhileTheServiceIsAway() {
        seen("Running", "");
        server.answering(503, "");

        assertThatThrownBy(() -> waiterOf(Duration.ofSeconds(2)).waitFor("job-1"))
                .isInstanceOf(JobTimedOutException.class)
                .hasMessageEndingWith("seen last as Running")
                .hasCauseInstanceOf(ServerErrorException.class);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldLookOnceWhenThereIsNoTime(Form form) {
        server.answering(200, job("Running", "", ""));

        assertThatThrownBy(() -> form.waitFor(waiterOf(Duration.ZERO))).isInstanceOf(JobTimedOutException.class);
        assertThat(time.delays()).isEmpty();
    }

    @Test
    void shouldTellTheListenerOnlyWhatChanged() {
        seen("Pending", "")
                .seen("Running", "60%")
                .seen("Running", "60%")
                .seen("Running", "90%")
                .seen("Completed", "");
        List<String> told = new ArrayList<>();

        client.jobWaiter()
                .withListener(job -> told.add(job.getStatus() + job.getProcess()))
                .waitFor("job-1");

        assertThat(told).containsExactly("Pending", "Running60%", "Running90%", "Completed");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldNotMindWhenTheListenerFails(Form form) throws Exception {
        seen("Running", "60%").seen("Completed", "");
        JobWaiter unit = client.jobWaiter().withListener(job -> {
            throw new IllegalStateException("a bug of the listener");
        });

        assertThat(form.waitFor(unit)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldNotMindWhenTheListenerEndsInAnError(Form form) throws Exception {
        seen("Running", "60%").seen("Completed", "");
        JobWaiter unit = client.jobWaiter().withListener(job -> {
            throw new StackOverflowError("a bug of the listener");
        });

        assertThat(form.waitFor(unit)).isNotNull();
    }

    @Test
    void shouldTellThatTheJobFailedWhenTheListenerInterrupts() {
        server.answering(200, job("Failed", "", "disk full"));
        JobWaiter unit =
                client.jobWaiter().withListener(job -> Thread.currentThread().interrupt());

        assertThatThrownBy(() -> unit.waitFor("job-1")).isInstanceOf(JobFailedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void shouldLookLessAndLessOftenWhenDelaysAreShort() {
        seen("Running", "").seen("Running", "").seen("Running", "").seen("Running", "");
        seen("Completed", "");

        client.jobWaiter()
                .withPolicy(WaitPolicy.STANDARD.withFirstDelay(Duration.ofNanos(1)))
                .waitFor("job-1");

        assertThat(time.delays()).extracting(Duration::toNanos).containsExactly(1L, 2L, 3L, 5L);
    }

    @Test
    void shouldLookLessAndLessOftenWhenTheJobTakesLong() {
        server.answering(200, job("Running", "", ""));

        assertThatThrownBy(() -> waiterOf(Duration.ofMinutes(1)).waitFor("job-1"))
                .isInstanceOf(JobTimedOutException.class);
        assertThat(time.delays().stream().map(Duration::toMillis))
                .startsWith(1000L, 1500L, 2250L, 3375L, 5062L, 7593L, 10_000L, 10_000L);
    }

    @Test
    void shouldStopWhenTheThreadIsInterrupted() {
        server.answering(200, job("Running", "60%", ""));
        JobWaiter unit =
                client.jobWaiter().withListener(job -> Thread.currentThread().interrupt());

        JobWaitInterruptedException failure =
                catchThrowableOfType(JobWaitInterruptedException.class, () -> unit.waitFor("job-1"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).hasMessage("interrupted while waiting for job job-1: seen last as Running 60%");
    }

    @Test
    void shouldNotLookWhenTheThreadIsInterruptedBefore() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> client.jobWaiter().waitFor("job-1"))
                .isInstanceOf(JobWaitInterruptedException.class)
                .hasMessageEndingWith("it was never seen");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.sawNothing()).isTrue();
    }

    @Test
    void shouldStopLookingWhenTheFutureIsCancelled() throws Exception {
        server.answering(200, job("Running", "60%", ""));
        CompletableFuture<CompletableFuture<GetJobInfoDetail>> self = new CompletableFuture<>();
        CompletableFuture<GetJobInfoDetail> unit =
                client.jobWaiter().withListener(job -> self.join().cancel(true)).waitForAsync("job-1");
        self.complete(unit);

        assertThatThrownBy(() -> unit.get(10, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        server.request();
        assertThat(server.sawNothing()).isTrue();
        assertThat(time.delays()).isEmpty();
    }

    @Test
    void shouldEndTheExchangeWhenTheFutureIsCancelled() throws Exception {
        server.stallingAfter("");
        CompletableFuture<GetJobInfoDetail> unit = client.jobWaiter().waitForAsync("job-1");
        server.request();

        unit.cancel(true);

        assertThat(server.sawDisconnect()).isTrue();
    }

    @Test
    void shouldAskInTheProjectAndLanguageOfTheQuery() throws Exception {
        seen("Completed", "");

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
    @MethodSource("forms")
    void shouldRefuseAQueryWithoutAJob(Form form) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form.form().of(client.jobWaiter(), null))
                .withMessage("there is no job to wait for: id is missing");
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

    private JobWaiterTest seen(String status, String process) {
        server.first(answer(200, job(status, process, "")));
        return this;
    }

    private static String job(String status, String process, String reason) {
        return """
                {"job":{"id":"job-1","name":"Modify","status":"%s","process":"%s","fail_reason":"%s"}}""".formatted(status, process, reason.replace("\n", "\\n"));
    }
}
