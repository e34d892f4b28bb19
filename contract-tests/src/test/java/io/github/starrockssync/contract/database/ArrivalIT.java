package io.github.starrockssync.contract.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox that is alone at its PostgreSQL, and is not any more, while callers are at it. */
final class ArrivalIT {

    @TempDir
    private Path directory;

    @Test
    void shouldLoseNothingAndRefuseNothingWhenAnotherSandboxComes() throws Exception {
        try (PostgresServer postgres = PostgresServer.startIn(directory);
                SandboxProcess first = sandbox(postgres)) {
            Acknowledgements acknowledgements = new Acknowledgements();
            Load load = Load.on(first.uri(), acknowledgements);
            load.awaitAcknowledged(10);
            try (SandboxProcess second = sandbox(postgres)) {
                load.awaitAcknowledged(acknowledgements.count() + 10);
                first.kill();
                load.stop();
                acknowledgements.assertKeptBy(new Calls(second.uri()));
                assertThat(new Calls(second.uri())
                                .modify(Change.parameter("sync_commit_interval_ms", "45000"))
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    private static SandboxProcess sandbox(PostgresServer postgres) {
        return SandboxProcess.start("--database-url", postgres.jdbcUrl(), "--job-duration", "0s");
    }
}
