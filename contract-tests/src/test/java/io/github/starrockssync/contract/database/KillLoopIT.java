package io.github.starrockssync.contract.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was answered 200 outlives a kill -9 at any moment, and nothing is there that nobody asked for, or twice. More rounds by hand:
 * {@code -Dkill.rounds=50}, the same again with {@code -Dkill.seed}.
 */
final class KillLoopIT {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 5);
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
    private static final long LATEST_KILL_MILLISECONDS = 400;

    private static final int MAX_SECONDS_TO_RECOVER = 20;

    @TempDir
    private Path directory;

    private final Random random = new Random(SEED);
    private final Acknowledgements acknowledgements = new Acknowledgements();

    @Test
    void shouldLoseNothingWhenKilledWithADataDirectory() throws Exception {
        killAgainAndAgain("--data-dir", directory.toString());
    }

    @Test
    void shouldLoseNothingWhenKilledWithPostgres() throws Exception {
        try (PostgresServer postgres = PostgresServer.startIn(directory)) {
            killAgainAndAgain("--database-url", postgres.jdbcUrl());
        }
    }

    /** The sandbox lives on, and works again without a restart. */
    @Test
    void shouldLoseNothingWhenPostgresItselfIsKilled() throws Exception {
        try (PostgresServer postgres = PostgresServer.startIn(directory);
                SandboxProcess sandbox = start("--database-url", postgres.jdbcUrl())) {
            Set<String> jobsBefore = StoredJobs.of(sandbox.uri());
            acknowledgements.assertValues(new Calls(sandbox.uri()));
            for (int round = 1; round <= ROUNDS; round++) {
                Load load = Load.on(sandbox.uri(), acknowledgements);
                load.awaitAcknowledged(1);
                Thread.sleep(random.nextLong(LATEST_KILL_MILLISECONDS));
                postgres.kill();
                load.stop();
                postgres.startAgain();
                awaitRecovery(new Calls(sandbox.uri()));
                acknowledgements.assertKeptBy(new Calls(sandbox.uri()));
            }
            assertNothingTwice(sandbox, jobsBefore);
        }
    }

    private void killAgainAndAgain(String option, String place) throws Exception {
        System.err.printf("%s: %d rounds, -Dkill.seed=%d%n", option, ROUNDS, SEED);
        Set<String> jobsBefore;
        try (SandboxProcess sandbox = start(option, place)) {
            jobsBefore = StoredJobs.of(sandbox.uri());
        }
        for (int round = 1; round <= ROUNDS; round++) {
            try (SandboxProcess sandbox = start(option, place)) {
                acknowledgements.assertKeptBy(new Calls(sandbox.uri()));
                Load load = Load.on(sandbox.uri(), acknowledgements);
                load.awaitAcknowledged(1);
                Thread.sleep(random.nextLong(LATEST_KILL_MILLISECONDS));
                sandbox.kill();
                load.stop();
            }
        }
        try (SandboxProcess sandbox = start(option, place)) {
            acknowledgements.assertKeptBy(new Calls(sandbox.uri()));
            assertNothingTwice(sandbox, jobsBefore);
        }
        System.err.printf("%s: all %d acknowledged changes kept%n", option, acknowledgements.count());
        assertThat(acknowledgements.count()).isGreaterThanOrEqualTo(ROUNDS);
    }

    private void assertNothingTwice(SandboxProcess sandbox, Set<String> jobsBefore) throws IOException {
        acknowledgements.assertJobs(jobsBefore, StoredJobs.of(sandbox.uri()));
    }

    private static void awaitRecovery(Calls calls) throws InterruptedException {
        for (int i = 0; i < MAX_SECONDS_TO_RECOVER && calls.configuration().statusCode() != 200; i++) {
            Thread.sleep(1_000);
        }
    }

    private static SandboxProcess start(String option, String place) {
        return SandboxProcess.start(option, place, "--job-duration", "0s");
    }
}
