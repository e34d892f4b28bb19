package io.github.starrockssync.benchmarks.server;

import io.github.starrockssync.benchmarks.load.ReplicationCalls;
import io.github.starrockssync.benchmarks.report.Machine;
import io.github.starrockssync.benchmarks.report.Report;
import io.github.starrockssync.benchmarks.report.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts servers in turn, round after round, with and without an archive of their classes. */
@Command(name = "start", description = "From java to the first response, against the stub on Jersey.")
public final class StartBenchmark implements Callable<Integer> {

    private static final double MEGABYTE = 1 << 20;
    private static final long SETTLE_MILLISECONDS = 1_000;

    /** Each method is compiled once and quickly: what runs for seconds alone gains nothing by the compiler for the rest. */
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    @Option(names = "--rounds", description = "How many; default: ${DEFAULT-VALUE}.")
    private int rounds = 7;

    @Option(names = "--results", description = "Directory for table and JSON; default: ${DEFAULT-VALUE}.")
    private Path results = Path.of("target", "benchmarks");

    private final Map<String, Launch> launches = new LinkedHashMap<>();
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
    private final Map<String, List<Double>> megabytes = new LinkedHashMap<>();

    @Override
    public Integer call() throws Exception {
        try (Servers servers = new Servers(List.of())) {
            String seed = servers.seed(1);
            put("Jersey and JDK http", servers::jersey);
            add(servers, "stub", servers::stub);
            add(servers, "sandbox in memory", (options, port) -> servers.sandbox(options, port, "--seed", seed));
            Machine machine = new Machine();
            for (int round = 1; round <= rounds; round++) {
                System.err.println("Round " + round + " of " + rounds);
                for (String name : launches.keySet()) {
                    start(servers, name);
                }
            }
            write(machine.usedByOthers());
        }
        return 0;
    }

    private void add(Servers servers, String name, Launch plain) throws Exception {
        put(name, plain);
        for (ClassArchive kind : ClassArchive.ofThisJava()) {
            Path archive = servers.directory().resolve(launches.size() + ".archive");
            run(servers, plain, kind.writing(archive));
            if (Files.notExists(archive)) {
                throw new IllegalStateException("No " + kind.title() + " of " + name);
            }
            put(
                    name + ", " + kind.title(),
                    (options, port) -> plain.command(joined(kind.reading(archive), options), port));
        }
    }

    private void put(String name, Launch launch) {
        launches.put(name, launch);
        launches.put(
                name + ", quick compiler",
                (options, port) -> launch.command(joined(List.of(QUICK_COMPILER), options), port));
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private void start(Servers servers, String name) throws Exception {
        Start start = run(servers, launches.get(name), List.of());
        seconds.computeIfAbsent(name, key -> new ArrayList<>()).add(start.seconds());
        megabytes.computeIfAbsent(name, key -> new ArrayList<>()).add(start.megabytes());
    }

    private static Start run(Servers servers, Launch launch, List<String> options)
            throws IOException, InterruptedException {
        int port = Servers.freePort();
        List<String> command = launch.command(options, port);
        long start = System.nanoTime();
        try (ServerProcess server = servers.launch(command, port, "start")) {
            long end = new FirstResponse(ReplicationCalls.modify(0)).await(server);
            Thread.sleep(SETTLE_MILLISECONDS);
            return new Start((end - start) / 1e9, server.residentBytes() / MEGABYTE);
        }
    }

    private void write(double usedByOthers) throws IOException {
        Report report = new Report("start");
        report.condition("rounds", rounds);
        report.condition("share of the machine that others used", Spread.of(List.of(usedByOthers)));
        List<Double> floor = seconds.values().iterator().next();
        seconds.forEach((name, values) -> {
            report.add(name, "s to the first response", Spread.of(values));
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < values.size(); round++) {
                ratios.add(values.get(round) / floor.get(round));
            }
            report.add(name, "of Jersey, plain", Spread.of(ratios));
            report.add(name, "idle RSS MB", Spread.of(megabytes.get(name)));
        });
        report.write(results, System.out);
    }

    private record Start(double seconds, double megabytes) {}

    /** The command that starts a server with options of the JVM on a port. */
    @FunctionalInterface
    private interface Launch {

        List<String> command(List<String> options, int port);
    }
}
