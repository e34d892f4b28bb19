package io.github.starrockssync.contract.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two sandboxes of one PostgreSQL, of which one does not run for a while, or loses sight of the database, as on a machine that
 * sleeps. With {@code -Dkill.rounds=5} or more it is for longer than any time-out.
 */
@DisabledOnOs(OS.WINDOWS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StoppedSandboxIT {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 5);
    private static final Duration STOP = ROUNDS < 5 ? Duration.ofSeconds(2) : Duration.ofSeconds(10);

    private static final Set<String> OF_ONE = Set.of("max_sync_commit_rows", "max_sync_commit_bytes");
    private static final Set<String> OF_OTHER = Set.of("max_rows_per_chunk", "max_bytes_per_chunk");

    private PostgresServer postgres;
    private PostgresLine line;
    private SandboxProcess one;
    private SandboxProcess other;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        postgres = PostgresServer.startIn(directory);
        line = PostgresLine.to(postgres);
        one = SandboxProcess.start("--database-url", line.jdbcUrl(), "--job-duration", "0s");
        other = SandboxProcess.start("--database-url", postgres.jdbcUrl(), "--job-duration", "0s");
    }

    @AfterAll
    void stop() {
        one.close();
        other.close();
        line.close();
        postgres.close();
    }

    private interface Step {

        void take() throws Exception;
    }

    @Test
    void shouldLoseNothingWhenOneIsStoppedAndContinued() throws Exception {
        modifyThroughBoth(() -> signal("-STOP"), () -> signal("-CONT"));
    }

    @Test
    void shouldLoseNothingWhenTheConnectionsOfOneHang() throws Exception {
        modifyThroughBoth(line::hold, line::release);
    }

    private void modifyThroughBoth(Step stop, Step goOn) throws Exception {
        Set<String> jobsBefore = StoredJobs.of(other.uri());
        Acknowledgements acknowledgements = new Acknowledgements();
        acknowledgements.assertValues(new Calls(other.uri()));
        SteadyLoad ofOne = SteadyLoad.of(acknowledgements, OF_ONE, one.uri());
        SteadyLoad ofOther = SteadyLoad.of(acknowledgements, OF_OTHER, other.uri());
        try {
            ofOne.awaitAcknowledged(10);
            stop.take();
            Thread.sleep(STOP.toMillis());
            ofOther.awaitAcknowledged(10);
            goOn.take();
            ofOne.awaitAcknowledged(10);
        } finally {
            goOn.take();
            ofOne.stop();
            assertThat(ofOther.stop()).contains(200).doesNotContain(500);
        }
        acknowledgements.assertValues(new Calls(one.uri()));
        acknowledgements.assertValues(new Calls(other.uri()));
        acknowledgements.assertJobs(jobsBefore, StoredJobs.of(other.uri()));
    }

    private void signal(String signal) throws Exception {
        Process kill = new ProcessBuilder("kill", signal, String.valueOf(one.pid()))
                .inheritIO()
                .start();
        assertThat(kill.waitFor()).isZero();
    }
}
