package io.github.starrockssync.contract.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Connections to PostgreSQL that end while changes are made. What was answered 200 is there once, what was answered 409 or 503
 * is not there, and only a commit without a response is answered 500. More rounds by hand: {@code -Dkill.rounds=50}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LostConnectionsIT {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 5);
    private static final int CHANGES_BETWEEN_CUTS = 3;
    private static final int CUTS_OF_A_ROUND = 5;

    private PostgresServer postgres;
    private PostgresLine line;
    private SandboxProcess sandbox;
    private Connections connections;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        postgres = PostgresServer.startIn(directory);
        line = PostgresLine.to(postgres);
        sandbox = SandboxProcess.start("--database-url", line.jdbcUrl(), "--job-duration", "0s");
        connections = Connections.to(postgres);
    }

    @AfterAll
    void stop() throws Exception {
        sandbox.close();
        connections.close();
        line.close();
        postgres.close();
    }

    /** What happens to the connections in a round. */
    private interface Loss {

        void occur(SteadyLoad load) throws Exception;
    }

    @Test
    void shouldLoseNothingWhenEachConnectionIsTerminatedAlone() throws Exception {
        modifyDuring(load -> {
            for (int pid : connections.all()) {
                connections.terminate(pid);
                load.awaitAcknowledged(CHANGES_BETWEEN_CUTS);
            }
        });
    }

    @Test
    void shouldLoseNothingWhenAllConnectionsAreTerminated() throws Exception {
        modifyDuring(load -> {
            for (int cut = 0; cut < CUTS_OF_A_ROUND; cut++) {
                connections.terminateAll();
                load.awaitAcknowledged(CHANGES_BETWEEN_CUTS);
            }
        });
    }

    @Test
    void shouldLoseNothingWhenAllConnectionsAreTerminatedInTheirTransactions() throws Exception {
        modifyDuring(load -> {
            connections.terminateAllWhileTheyWait();
            load.awaitAcknowledged(CHANGES_BETWEEN_CUTS);
        });
    }

    /** PostgreSQL ends a connection only after the commit that is under way, and tells the end instead of the commit. */
    @Test
    void shouldNotSayThatNothingWasDoneWhenAConnectionIsTerminatedInItsCommit() throws Exception {
        connections.delayCommits(40);
        try {
            modifyDuring(load -> {
                for (int cut = 0; cut < CUTS_OF_A_ROUND; cut++) {
                    connections.terminateAll();
                    load.awaitAcknowledged(CHANGES_BETWEEN_CUTS);
                }
            });
        } finally {
            connections.delayCommits(0);
        }
    }

    @Test
    void shouldLoseNothingWhenEachConnectionIsCutAlone() throws Exception {
        modifyDuring(load -> {
            for (int cut = 0; cut < CUTS_OF_A_ROUND; cut++) {
                line.cutOldest();
                load.awaitAcknowledged(CHANGES_BETWEEN_CUTS);
            }
        });
    }

    @Test
    void shouldLoseNothingWhenAllConnectionsAreCut() throws Exception {
        modifyDuring(load -> {
            for (int cut = 0; cut < CUTS_OF_A_ROUND; cut++) {
                line.cutAll();
                load.awaitAcknowledged(CHANGES_BETWEEN_CUTS);
            }
        });
    }

    private void modifyDuring(Loss loss) throws Exception {
        Set<String> jobsBefore = StoredJobs.of(sandbox.uri());
        Acknowledgements acknowledgements = new Acknowledgements();
        acknowledgements.assertValues(new Calls(sandbox.uri()));
        SteadyLoad load = SteadyLoad.on(acknowledgements, sandbox.uri());
        Set<Integer> statuses;
        try {
            for (int round = 0; round < ROUNDS; round++) {
                load.awaitAcknowledged(CHANGES_BETWEEN_CUTS);
                loss.occur(load);
            }
        } finally {
            statuses = load.stop();
        }
        assertThat(statuses).as("statuses").contains(200, 503);
        acknowledgements.assertValues(new Calls(sandbox.uri()));
        acknowledgements.assertJobs(jobsBefore, StoredJobs.of(sandbox.uri()));
    }
}
