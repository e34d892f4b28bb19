package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.modification;
import static io.github.starrockssync.client.WireServer.hangUp;
import static io.github.starrockssync.client.WireServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.client.WireServer.Step;
import io.github.starrockssync.client.api.DataSyncApi.PauseStarRocksDataReplicationRequest;
import io.github.starrockssync.client.api.DataSyncApi.ShowGaussMySqlJobInfoRequest;
import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.error.ConfigurationRejectedException;
import io.github.starrockssync.client.error.ConflictException;
import io.github.starrockssync.client.job.JobWaiter;
import io.github.starrockssync.client.job.WaitPolicy;
import io.github.starrockssync.client.model.DbConfigCheckResult;
import io.github.starrockssync.client.model.GetJobInfoDetail;
import io.github.starrockssync.client.model.PauseStarRocksDataReplication;
import io.github.starrockssync.client.model.TableConfigCheckResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The most used line: one call that changes a task and waits until the change is in force. */
class SendAndWaitTest {
    private static final String MODIFIED = "{\"task_name\":\"sync_sales\",\"job_id\":\"job-1\"}";

    private WireServer server;
    private StarRocksSyncClient client;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer();
        client = clientOf(server)
                .scheduler(new SkippedTime())
                .retryPolicy(RetryPolicy.OFF)
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void shouldModifyAndWaitInOneCall() throws Exception {
        server.first(response(200, MODIFIED));
        server.first(job("Completed"));

        assertThat(client.jobWaiter().sendAndWait(modification())).isNotNull();
        assertThat(server.request().method()).isEqualTo("PUT");
        assertThat(server.request().target()).endsWith("jobs?id=job-1");
    }

    @Test
    void shouldModifyAndWaitInOneFuture() throws Exception {
        server.first(response(200, MODIFIED));
        server.first(job("Running"));
        server.first(job("Completed"));

        assertThat(Futures.ended(client.jobWaiter().sendAndWaitAsync(modification())))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldTellTheFailedChecksWhenNoJobWasStarted(boolean async) {
        server.respondingWith(200, """
                {"task_name":"sync_sales",
                 "source_db_config_check_results":[
                   {"param_name":"good","value":"1","check_result":"success"},
                   {"param_name":"max_rows","value":"-1","check_result":"fail"}],
                 "tbl_config_check_results":[
                   {"table_name":"orders","table_config":"order by nothing","check_result":"failed"}]}""");

        ConfigurationRejectedException failure =
                catchThrowableOfType(ConfigurationRejectedException.class, () -> modify(async));

        assertThat(failure)
                .hasMessage("nothing was changed in task sync_sales, checks failed: parameter max_rows = -1; "
                        + "table orders = order by nothing");
        assertThat(failure.taskName()).isEqualTo("sync_sales");
        assertThat(failure.failedParameters())
                .extracting(DbConfigCheckResult::getParamName)
                .containsExactly("max_rows");
        assertThat(failure.failedTables())
                .extracting(TableConfigCheckResult::getTableName)
                .containsExactly("orders");
    }

    @Test
    void shouldSaySoWhenNoJobWasStartedAndNothingTellsWhy() {
        server.respondingWith(200, "{}");

        assertThatThrownBy(() -> client.jobWaiter().sendAndWait(modification()))
                .isInstanceOf(ConfigurationRejectedException.class)
                .hasMessage("nothing was changed: no job was started, and no check has failed");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldFailAsTheModificationDoesWhenItIsRefused(boolean async) {
        server.respondingWith(409, "{\"error_code\":\"DBS.200019\",\"error_msg\":\"busy\"}");

        assertThatThrownBy(() -> modify(async)).isInstanceOf(ConflictException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldWaitInTheProjectOfTheChangeAsItWasWhenSent(boolean async) throws Exception {
        server.first(response(200, "{\"job_id\":\"job-1\"}"), job("Completed"));
        PauseStarRocksDataReplicationRequest pause = new PauseStarRocksDataReplicationRequest()
                .withProjectId("project-a")
                .withInstanceId(Samples.INSTANCE)
                .withBody(new PauseStarRocksDataReplication().withTaskName("sync_sales"));
        if (async) {
            CompletableFuture<GetJobInfoDetail> result = client.jobWaiter().sendAndWaitAsync(pause);
            pause.withProjectId("project-b");
            Futures.ended(result);
        } else {
            client.jobWaiter().sendAndWait(pause);
        }
        assertThat(server.request().target()).startsWith("/v3/project-a/");
        assertThat(server.request().target()).startsWith("/v3/project-a/jobs?id=job-1");
    }

    @Test
    void shouldSendNothingWhenTheOperationStartsNoJob() {
        ShowGaussMySqlJobInfoRequest query = Samples.jobQuery();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.jobWaiter().sendAndWait(query))
                .withMessage("showGaussMySqlJobInfo starts no job");
        assertThat(client.jobWaiter().sendAndWaitAsync(query)).isCompletedExceptionally();
        assertThat(server.sawNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldSendAgainWhileAnotherJobIsInTheWay(boolean async) throws Exception {
        server.first(response(409, "{}"), response(409, "{}"), response(200, MODIFIED), job("Completed"));
        JobWaiter waiter =
                client.jobWaiter().withPolicy(WaitPolicy.STANDARD.withConflictTimeout(Duration.ofMinutes(10)));

        GetJobInfoDetail job =
                async ? Futures.ended(waiter.sendAndWaitAsync(modification())) : waiter.sendAndWait(modification());

        assertThat(job.getId()).isEqualTo("job-1");
        assertThat(server.requests()).isEqualTo(4);
    }

    @Test
    void shouldFailWithTheConflictWhenItOutlastsTheTime() {
        server.respondingWith(409, "{}");
        JobWaiter waiter =
                client.jobWaiter().withPolicy(WaitPolicy.STANDARD.withConflictTimeout(Duration.ofSeconds(30)));

        assertThatThrownBy(() -> waiter.sendAndWait(modification())).isInstanceOf(ConflictException.class);
        assertThat(server.requests()).isBetween(4, 10);
    }

    @Test
    void shouldNotSendAgainWhenTheConflictMayBeWithItsOwnJob() throws Exception {
        server.first(hangUp()).respondingWith(409, "{}");
        JobWaiter waiter = client.with(CallOptions.DEFAULTS
                        .withIdempotent(true)
                        .withRetryPolicy(RetryPolicy.STANDARD.withMaxAttempts(2)))
                .jobWaiter()
                .withPolicy(WaitPolicy.STANDARD.withConflictTimeout(Duration.ofSeconds(30)));

        ConflictException failure =
                catchThrowableOfType(ConflictException.class, () -> waiter.sendAndWait(modification()));

        assertThat(failure.mayHaveBeenApplied()).isTrue();
        assertThat(server.requests()).isEqualTo(2);
    }

    private GetJobInfoDetail modify(boolean async) throws Exception {
        JobWaiter waiter = client.jobWaiter();
        return async ? Futures.ended(waiter.sendAndWaitAsync(modification())) : waiter.sendAndWait(modification());
    }

    private static Step job(String status) {
        return response(200, "{\"job\":{\"id\":\"job-1\",\"status\":\"" + status + "\"}}");
    }
}
