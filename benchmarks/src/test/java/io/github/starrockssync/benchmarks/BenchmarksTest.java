package io.github.starrockssync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class BenchmarksTest {

    private final StringWriter output = new StringWriter();
    private final CommandLine unit =
            Benchmarks.commandLine().setOut(new PrintWriter(output)).setErr(new PrintWriter(output));

    @ParameterizedTest
    @ValueSource(strings = {"bodies", "client", "growth", "server", "start"})
    void shouldListOptionsWhenHelpIsAsked(String benchmark) {
        assertThat(unit.execute(benchmark, "--help")).isZero();
        assertThat(output.toString())
                .startsWith("Usage: benchmarks " + benchmark)
                .contains("--rounds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bodies", "client", "growth", "server", "start"})
    void shouldRefuseOptionsThatItDoesNotKnow(String benchmark) {
        assertThat(unit.execute(benchmark, "--helpful")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(output.toString()).contains("'--helpful'");
    }
}
