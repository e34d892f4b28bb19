package io.github.starrockssync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.starrockssync.benchmarks.client.ClientBenchmark;
import io.github.starrockssync.benchmarks.server.BodiesBenchmark;
import io.github.starrockssync.benchmarks.server.GrowthBenchmark;
import io.github.starrockssync.benchmarks.server.ServerBenchmark;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs what measures for a moment. The figures mean nothing; that there are some does. */
final class SmokeIT {

    @TempDir
    private Path results;

    @Test
    void shouldMeasureServersWhenTheyRespond() throws IOException {
        int exitCode = new CommandLine(new ServerBenchmark())
                .execute(
                        "--servers=FLOOR,STUB,MEMORY",
                        "--connections=4",
                        "--warm-up=0",
                        "--rounds=1",
                        "--seconds=1",
                        "--results=" + results);

        assertThat(exitCode).isZero();
        assertThat(median("server", "stub", "requests/s")).isPositive();
        assertThat(median("server", "sandbox in memory", "CPU, of floor")).isGreaterThan(1);
    }

    @Test
    void shouldMeasureSpringWhenItResponds() throws IOException {
        int exitCode = new CommandLine(new ServerBenchmark())
                .execute(
                        "--servers=SPRING,SPRING_BY_HAND",
                        "--calls=MODIFY",
                        "--connections=4",
                        "--warm-up=0",
                        "--rounds=1",
                        "--seconds=1",
                        "--results=" + results);

        assertThat(exitCode).isZero();
        assertThat(median("server", "stub on Spring Boot", "requests/s")).isPositive();
        assertThat(median("server", "Spring controller with Hibernate Validator", "requests/s"))
                .isPositive();
    }

    @Test
    void shouldMeasureGrowthWhenTheSeedIsSpreadOverInstances() throws IOException {
        int exitCode = new CommandLine(new GrowthBenchmark())
                .execute("--tasks=100,300", "--warm-up=0", "--rounds=1", "--seconds=0", "--results=" + results);

        assertThat(exitCode).isZero();
        assertThat(median("growth", "PUT, p50 ms", "300 tasks, ratio")).isPositive();
    }

    @Test
    void shouldMeasureBodiesWhenServed() throws IOException {
        int exitCode = new CommandLine(new BodiesBenchmark())
                .execute("--warm-up=0", "--rounds=1", "--seconds=0", "--results=" + results);

        assertThat(exitCode).isZero();
        assertThat(median("bodies", "accepted, 6,000 entries", "p50 ms")).isPositive();
        assertThat(median("bodies", "refused, 10,000 entries", "of the list a tenth as long"))
                .isPositive();
    }

    @Test
    void shouldMeasureClientsWhenServed() throws IOException {
        int exitCode = new CommandLine(new ClientBenchmark())
                .execute(
                        "--no-forks",
                        "--rounds=1",
                        "--warm-up=0",
                        "--measure=50",
                        "--threads=1",
                        "--results=" + results);

        assertThat(exitCode).isZero();
        assertThat(median("client", "client, signing", "first call ms")).isPositive();
        assertThat(median("client", "vendor SDK, signing", "calls/s, 1 threads"))
                .isPositive();
    }

    @Test
    void shouldMeasureClientsWhenServedOverHttps() throws IOException {
        int exitCode = new CommandLine(new ClientBenchmark())
                .execute(
                        "--https",
                        "--no-forks",
                        "--rounds=1",
                        "--warm-up=0",
                        "--measure=50",
                        "--threads=1",
                        "--results=" + results);

        assertThat(exitCode).isZero();
        assertThat(median("client-https", "client, signing", "first call ms")).isPositive();
    }

    @Test
    void shouldSendAtARateWhenAskedTo() throws IOException {
        int exitCode = new CommandLine(new ServerBenchmark())
                .execute(
                        "--servers=FLOOR",
                        "--rate=100",
                        "--connections=4",
                        "--warm-up=0",
                        "--rounds=1",
                        "--seconds=2",
                        "--results=" + results);

        assertThat(exitCode).isZero();
        assertThat(median("server", "floor", "requests/s")).isBetween(80.0, 110.0);
    }

    private double median(String report, String row, String column) throws IOException {
        JsonNode rows = new ObjectMapper()
                .readTree(results.resolve(report + ".json").toFile())
                .path("rows");
        return rows.path(row).path(column).path("median").asDouble();
    }
}
