package io.github.starrockssync.contract.database;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that goes away and comes back. */
final class DatabaseOutageIT {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final int MOST_RETRIES = 10;

    @TempDir
    private Path directory;

    @Test
    void shouldAnswer503UntilTheDatabaseIsBack() throws InterruptedException {
        try (PostgresServer postgres = PostgresServer.startIn(directory);
                SandboxProcess sandbox =
                        SandboxProcess.start("--database-url", postgres.jdbcUrl(), "--job-duration", "0s")) {
            Calls calls = new Calls(sandbox.uri());
            String jobId = modify(calls, 20_000).path("job_id");

            postgres.stop();
            assertUnavailable(modify(calls, 30_000));
            assertUnavailable(calls.configuration());

            postgres.startAgain();
            awaitRecovery(calls);
            assertThat(calls.job(jobId).statusCode()).isEqualTo(200);
            assertThat(modify(calls, 40_000).statusCode()).isEqualTo(200);
        }
    }

    /** As a caller does who obeys Retry-After. */
    private static void awaitRecovery(Calls calls) throws InterruptedException {
        for (int i = 0; i < MOST_RETRIES && calls.configuration().statusCode() == 503; i++) {
            Thread.sleep(RETRY_AFTER.toMillis());
        }
    }

    private static Response modify(Calls calls, int interval) {
        return calls.modify(Change.parameter("sync_commit_interval_ms", String.valueOf(interval)));
    }

    private static void assertUnavailable(Response answer) {
        assertRefused(answer, 503, "DBS.108000", "Server failure.");
        assertThat(answer.header("Retry-After")).isEqualTo(String.valueOf(RETRY_AFTER.toSeconds()));
        assertThat(answer.timeIn(TimeUnit.MILLISECONDS)).isLessThan(LONGEST_ANSWER.toMillis());
    }
}
