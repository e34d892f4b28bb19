package io.github.starrockssync.benchmarks.server;

import io.github.starrockssync.benchmarks.load.Call;
import io.github.starrockssync.benchmarks.load.LoadGenerator;
import io.github.starrockssync.benchmarks.load.ReplicationCalls;
import io.github.starrockssync.benchmarks.report.Machine;
import io.github.starrockssync.benchmarks.report.Report;
import io.github.starrockssync.benchmarks.report.Spread;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A sandbox serves single calls with lists of which each is ten times as long as the one before, in turn. */
@Command(
        name = "bodies",
        description = "Whether a list in a body takes ten times as long when it is ten times as long.")
public final class BodiesBenchmark implements Callable<Integer> {

    /** A fifth of them have settings. The contract accepts no more than 5,000. */
    private static final List<Integer> ACCEPTED_TABLES = List.of(50, 500, 5_000);

    private static final int TABLES_OF_ONE_SETTING = 5;
    private static final List<Integer> REFUSED_TABLES = List.of(100, 1_000, 10_000);

    @Option(names = "--warm-up", description = "Seconds for each body; default: ${DEFAULT-VALUE}.")
    private int warmUp = 20;

    @Option(names = "--rounds", description = "How many; default: ${DEFAULT-VALUE}.")
    private int rounds = 7;

    @Option(names = "--seconds", description = "For each body in a round; default: ${DEFAULT-VALUE}.")
    private int seconds = 3;

    @Option(names = "--results", description = "Directory for table and JSON; default: ${DEFAULT-VALUE}.")
    private Path results = Path.of("target", "benchmarks");

    private final List<Body> accepted = new ArrayList<>();
    private final List<Body> refused = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        for (int task = 0; task < ACCEPTED_TABLES.size(); task++) {
            int tables = ACCEPTED_TABLES.get(task);
            int settings = tables / TABLES_OF_ONE_SETTING;
            accepted.add(new Body(tables + settings, ReplicationCalls.modify(task, tables, settings)));
        }
        REFUSED_TABLES.forEach(tables -> refused.add(new Body(tables, ReplicationCalls.refused(tables))));
        Machine machine = new Machine();
        try (Servers servers = new Servers(List.of())) {
            ServerProcess sandbox = start(servers);
            for (int round = 0; round <= rounds; round++) {
                System.err.println(round == 0 ? "Warming up" : "Round " + round + " of " + rounds);
                for (List<Body> kind : List.of(accepted, refused)) {
                    for (Body body : kind) {
                        measure(sandbox, body, round);
                    }
                }
            }
        }
        write(machine.usedByOthers());
        return 0;
    }

    private static ServerProcess start(Servers servers) throws IOException, InterruptedException {
        int port = Servers.freePort();
        String seed = servers.seedWithTables(ACCEPTED_TABLES);
        ServerProcess sandbox = servers.launch(servers.sandbox(List.of(), port, "--seed", seed), port, "bodies");
        new FirstResponse(ReplicationCalls.modify(0)).await(sandbox);
        return sandbox;
    }

    private void measure(ServerProcess sandbox, Body body, int round) throws InterruptedException {
        double median = new LoadGenerator(sandbox.uri(), 1, connection -> List.of(body.call()))
                .run(Duration.ofSeconds(round == 0 ? warmUp : seconds))
                .milliseconds(50);
        if (round > 0) {
            body.milliseconds().add(median);
        }
    }

    private void write(double usedByOthers) throws IOException {
        Report report = new Report("bodies");
        report.condition("rounds", rounds + " of " + seconds + " s, after " + warmUp + " s of warm-up");
        report.condition("share of the machine that others used", Spread.of(List.of(usedByOthers)));
        add(report, "accepted", accepted);
        add(report, "refused", refused);
        report.write(results, System.out);
    }

    private static void add(Report report, String kind, List<Body> bodies) {
        Body shorter = null;
        for (Body body : bodies) {
            String row = "%s, %,d entries".formatted(kind, body.entries());
            report.add(row, "p50 ms", Spread.of(body.milliseconds()));
            if (shorter != null) {
                report.add(row, "of the list a tenth as long", Spread.of(body.timesAsLongAs(shorter)));
            }
            shorter = body;
        }
    }

    /** A call, with what it took in each round. */
    private record Body(int entries, Call call, List<Double> milliseconds) {

        Body(int entries, Call call) {
            this(entries, call, new ArrayList<>());
        }

        List<Double> timesAsLongAs(Body shorter) {
            return IntStream.range(0, milliseconds.size())
                    .mapToObj(round -> milliseconds.get(round) / shorter.milliseconds.get(round))
                    .toList();
        }
    }
}
