package io.github.starrockssync.benchmarks;

import io.github.starrockssync.benchmarks.client.ClientBenchmark;
import io.github.starrockssync.benchmarks.server.BodiesBenchmark;
import io.github.starrockssync.benchmarks.server.GrowthBenchmark;
import io.github.starrockssync.benchmarks.server.ServerBenchmark;
import io.github.starrockssync.benchmarks.server.StartBenchmark;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command line of the benchmarks; {@code docs/performance.md} shows it in use. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        subcommands = {
            BodiesBenchmark.class,
            ClientBenchmark.class,
            GrowthBenchmark.class,
            ServerBenchmark.class,
            StartBenchmark.class
        })
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Benchmarks()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
