package io.github.starrockssync.contract.database;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that accepts connections and requests, and does not answer. */
final class HangingDatabaseIT {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);

    @TempDir
    private Path directory;

    @Test
    void shouldNotBeReadySoonWhenTheDatabaseHangsAndBeReadyWhenItAnswersAgain() throws IOException {
        try (PostgresServer postgres = PostgresServer.startIn(directory);
                PostgresLine line = PostgresLine.to(postgres);
                SandboxProcess sandbox = SandboxProcess.start("--database-url", line.jdbcUrl())) {
            assertThat(get(sandbox, "ready").statusCode()).isEqualTo(200);

            line.hold();
            Response answer = get(sandbox, "ready");
            assertRefused(answer, 503, "DBS.108000", "Server failure.");
            assertThat(answer.timeIn(TimeUnit.MILLISECONDS)).isLessThan(LONGEST_ANSWER.toMillis());
            assertThat(get(sandbox, "health").statusCode()).isEqualTo(200);

            line.release();
            assertThat(get(sandbox, "ready").statusCode()).isEqualTo(200);
        }
    }

    private static Response get(SandboxProcess sandbox, String control) {
        return given().baseUri(sandbox.uri().toString()).get("/_sandbox/" + control);
    }
}
