package io.github.starrockssync.contract.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.iam.IamCalls;
import io.github.starrockssync.sandbox.junit5.SandboxControls;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two sandboxes that were started at once on one empty PostgreSQL are one service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReplicasIT {

    private static final Duration JOB_DURATION = Duration.ofHours(1);
    private static final int CALLS_OF_EACH = 12;

    private PostgresServer postgres;
    private SandboxProcess one;
    private SandboxProcess other;

    @BeforeAll
    void start(@TempDir Path directory) {
        postgres = PostgresServer.startIn(directory);
        CompletableFuture<SandboxProcess> started = CompletableFuture.supplyAsync(() -> sandbox("1h"));
        other = sandbox("1h");
        one = started.join();
    }

    @AfterAll
    void stop() {
        one.close();
        other.close();
        postgres.close();
    }

    @Test
    void shouldLetOneOfManyModificationsThroughWhenTheyAreSentToBoth() throws Exception {
        endJobs();
        List<Response> answers = ConcurrentCalls.all(IntStream.range(0, 2 * CALLS_OF_EACH)
                .<Callable<Response>>mapToObj(i -> () -> modify(i % 2 == 0 ? one : other, 20_000 + i))
                .toList());
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .extracting(answer -> answer.<String>path("error_code"))
                .containsOnly("DBS.200019");
    }

    @Test
    void shouldReadThroughOneWhatWasChangedThroughTheOther() {
        for (int value = 30_000; value < 30_010; value++) {
            endJobs();
            String jobId = modify(other, value).path("job_id");
            assertThat(new Calls(one.uri()).job(jobId).<String>path("job.status"))
                    .isIn("Pending", "Running");
            assertThat(modify(one, 40_000).statusCode()).isEqualTo(409);
            endJobs();
            assertThat(interval()).isEqualTo(String.valueOf(value));
        }
    }

    @Test
    void shouldKnowATokenThatTheOtherHasIssued() {
        String token = new IamCalls(one.uri()).token(IamCalls.PROJECT_SCOPE);
        assertThat(new Calls(other.uri(), token).configuration().statusCode()).isEqualTo(200);
        assertThat(new Calls(other.uri(), token + "0").configuration().statusCode())
                .isEqualTo(401);
        endJobs();
        new SandboxControls(other.uri()).advance(Duration.ofDays(1));
        assertThat(new IamCalls(one.uri()).get("/v3/projects", token).statusCode())
                .isEqualTo(401);
    }

    @Test
    void shouldGoOnWithoutLossWhenOneIsKilled() throws Exception {
        endJobs();
        try (SandboxProcess victim = sandbox("0s")) {
            Acknowledgements acknowledgements = new Acknowledgements();
            acknowledgements.assertKeptBy(new Calls(one.uri()));
            Load load = Load.on(victim.uri(), acknowledgements);
            load.awaitAcknowledged(10);
            victim.kill();
            load.stop();
            acknowledgements.assertKeptBy(new Calls(one.uri()));
        }
        assertThat(modify(one, 45_000).statusCode()).isEqualTo(200);
    }

    private Response modify(SandboxProcess sandbox, int interval) {
        return new Calls(sandbox.uri()).modify(Change.parameter("sync_commit_interval_ms", String.valueOf(interval)));
    }

    private String interval() {
        return new Calls(one.uri())
                .configuration()
                .path("database_info.db_config_check_results"
                        + ".find { it.param_name == 'sync_commit_interval_ms' }.value");
    }

    /** Jobs are made to be long, so that none ends unasked. */
    private void endJobs() {
        new SandboxControls(one.uri()).advance(JOB_DURATION);
        new SandboxControls(other.uri()).advance(JOB_DURATION);
    }

    private SandboxProcess sandbox(String jobDuration) {
        return SandboxProcess.start("--database-url", postgres.jdbcUrl(), "--job-duration", jobDuration);
    }
}
