package io.github.starrockssync.contract.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two sandboxes on one PostgreSQL behind a pooler that gives each transaction another session. More changes by hand:
 * {@code -Dkill.rounds=50}.
 */
final class PooledSandboxesIT {

    private static final int CHANGES = 40 * Integer.getInteger("kill.rounds", 5);

    @Test
    void shouldLoseNothingAndDoNothingTwiceUnderLoad(@TempDir Path directory) throws Exception {
        try (PostgresServer postgres = PostgresServer.startIn(directory);
                PgBouncer pooler = PgBouncer.before(postgres);
                SandboxProcess one = sandbox(pooler);
                SandboxProcess other = sandbox(pooler)) {
            Set<String> jobsBefore = StoredJobs.of(one.uri());
            Acknowledgements acknowledgements = new Acknowledgements();
            acknowledgements.assertValues(new Calls(one.uri()));

            SteadyLoad load = SteadyLoad.on(acknowledgements, one.uri(), other.uri());
            Set<Integer> statuses;
            try {
                load.awaitAcknowledged(CHANGES);
            } finally {
                statuses = load.stop();
            }
            assertThat(statuses).contains(200).doesNotContain(500, 503);
            acknowledgements.assertValues(new Calls(one.uri()));
            acknowledgements.assertValues(new Calls(other.uri()));
            acknowledgements.assertJobs(jobsBefore, StoredJobs.of(other.uri()));
        }
    }

    private static SandboxProcess sandbox(PgBouncer pooler) {
        return SandboxProcess.start("--database-url", pooler.jdbcUrl(), "--job-duration", "0s");
    }
}
