package io.github.starrockssync.benchmarks.server;

import io.github.starrockssync.benchmarks.load.Call;
import io.github.starrockssync.benchmarks.load.Load;
import io.github.starrockssync.benchmarks.load.LoadGenerator;
import io.github.starrockssync.benchmarks.load.ReplicationCalls;
import io.github.starrockssync.benchmarks.report.Machine;
import io.github.starrockssync.benchmarks.report.Report;
import io.github.starrockssync.benchmarks.report.Spread;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets servers serve calls in turn, round after round, each from all connections for the same time. */
@Command(name = "server", description = "Stub and sandbox under load, against the floor and their peers.")
public final class ServerBenchmark implements Callable<Integer> {

    private static final double MEGABYTE = 1 << 20;

    @Option(
            names = "--servers",
            split = ",",
            description = "Which; default: all but PRISM, which needs Node, and those on Spring, which MODIFY only.")
    private Set<Contestant> contestants =
            EnumSet.complementOf(EnumSet.of(Contestant.PRISM, Contestant.SPRING, Contestant.SPRING_BY_HAND));

    @Option(
            names = "--calls",
            description =
                    "MIXED: a modification, a configuration and a job in turn; MODIFY; default: ${DEFAULT-VALUE}.")
    private Calls calls = Calls.MIXED;

    @Option(names = "--connections", description = "How many; default: ${DEFAULT-VALUE}.")
    private int connections = 32;

    @Option(names = "--rate", description = "Requests a second; default: as many as the server takes.")
    private int rate;

    @Option(names = "--warm-up", description = "Seconds for each server; default: ${DEFAULT-VALUE}.")
    private int warmUp = 60;

    @Option(names = "--rounds", description = "How many; default: ${DEFAULT-VALUE}.")
    private int rounds = 7;

    @Option(names = "--seconds", description = "For each server in a round; default: ${DEFAULT-VALUE}.")
    private int seconds = 10;

    @Option(names = "--java-options", split = " ", description = "Of all servers on Java; default: ${DEFAULT-VALUE}.")
    private List<String> javaOptions = List.of("-Xmx128m");

    @Option(names = "--results", description = "Directory for table and JSON; default: ${DEFAULT-VALUE}.")
    private Path results = Path.of("target", "benchmarks");

    /** What a connection sends in turn. */
    enum Calls {
        MIXED,
        MODIFY;

        private List<Call> of(int task) {
            return this == MIXED ? ReplicationCalls.mixed(task) : List.of(ReplicationCalls.modify(task));
        }
    }

    @Override
    public Integer call() throws Exception {
        Map<Contestant, ServerProcess> running = new EnumMap<>(Contestant.class);
        Map<Contestant, List<Sample>> samples = new EnumMap<>(Contestant.class);
        try (Servers servers = new Servers(javaOptions)) {
            for (Contestant contestant : contestants) {
                running.put(contestant, servers.start(contestant, connections));
                samples.put(contestant, new ArrayList<>());
            }
            Machine machine = new Machine();
            for (ServerProcess server : running.values()) {
                load(server).run(Duration.ofSeconds(warmUp));
            }
            List<Contestant> order = new ArrayList<>(running.keySet());
            for (int round = 1; round <= rounds; round++) {
                System.err.println("Round " + round + " of " + rounds);
                for (Contestant contestant : order) {
                    samples.get(contestant).add(measured(running.get(contestant)));
                }
                Collections.reverse(order);
            }
            write(samples, running, machine.usedByOthers());
        }
        return 0;
    }

    private LoadGenerator load(ServerProcess server) {
        return new LoadGenerator(server.uri(), connections, rate, calls::of);
    }

    private Sample measured(ServerProcess server) throws InterruptedException {
        Duration before = server.processorTime();
        Load load = load(server).run(Duration.ofSeconds(seconds));
        Duration used = server.processorTime().minus(before);
        return new Sample(load, used, server.residentBytes());
    }

    private void write(
            Map<Contestant, List<Sample>> samples, Map<Contestant, ServerProcess> running, double usedByOthers)
            throws Exception {
        Report report = new Report("server");
        report.condition("options of the servers", String.join(" ", javaOptions));
        report.condition("calls", calls.name());
        report.condition("connections", connections);
        report.condition("requests a second", rate == 0 ? "as many as the server takes" : String.valueOf(rate));
        report.condition("rounds", rounds + " of " + seconds + " s, after " + warmUp + " s of warm-up");
        report.condition("share of the machine that others used", Spread.of(List.of(usedByOthers)));
        for (Contestant contestant : samples.keySet()) {
            String row = contestant.label();
            List<Sample> of = samples.get(contestant);
            report.add(row, "requests/s", spread(of, sample -> sample.load().perSecond()));
            report.add(row, "CPU µs/request", spread(of, Sample::processorMicroseconds));
            report.add(row, "p50 ms", spread(of, sample -> sample.load().milliseconds(50)));
            report.add(row, "p99 ms", spread(of, sample -> sample.load().milliseconds(99)));
            if (samples.containsKey(Contestant.FLOOR)) {
                List<Sample> floor = samples.get(Contestant.FLOOR);
                report.add(
                        row,
                        "requests, of floor",
                        ratio(of, floor, sample -> sample.load().perSecond()));
                report.add(row, "CPU, of floor", ratio(of, floor, Sample::processorMicroseconds));
                report.add(
                        row,
                        "p99, of floor",
                        ratio(of, floor, sample -> sample.load().milliseconds(99)));
            }
            report.add(row, "RSS MB", spread(of, sample -> sample.residentBytes() / MEGABYTE));
            report.add(
                    row,
                    "live heap MB",
                    Spread.of(List.of(running.get(contestant).liveHeapBytes() / MEGABYTE)));
        }
        report.write(results, System.out);
    }

    private static Spread spread(List<Sample> rounds, ToDoubleFunction<Sample> figure) {
        return Spread.of(rounds.stream().map(figure::applyAsDouble).toList());
    }

    /** Round by round, as what disturbs a round disturbs both sides. */
    private static Spread ratio(List<Sample> ours, List<Sample> theirs, ToDoubleFunction<Sample> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ours.size(); round++) {
            ratios.add(figure.applyAsDouble(ours.get(round)) / figure.applyAsDouble(theirs.get(round)));
        }
        return Spread.of(ratios);
    }

    private record Sample(Load load, Duration processorTime, long residentBytes) {

        double processorMicroseconds() {
            return processorTime.toNanos() / 1e3 / load.nanoseconds().getTotalCount();
        }
    }
}
