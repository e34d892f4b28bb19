package io.github.starrockssync.benchmarks.server;

import io.github.starrockssync.benchmarks.load.Call;
import io.github.starrockssync.benchmarks.load.LoadGenerator;
import io.github.starrockssync.benchmarks.load.ReplicationCalls;
import io.github.starrockssync.benchmarks.report.Machine;
import io.github.starrockssync.benchmarks.report.Report;
import io.github.starrockssync.benchmarks.report.Spread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sandboxes whose data directories hold more or fewer instances of as many tasks serve single calls in turn. */
@Command(name = "growth", description = "What becomes slower when a sandbox holds many tasks.")
public final class GrowthBenchmark implements Callable<Integer> {

    private static final int TASKS_OF_EACH_INSTANCE = 100;

    @Option(names = "--tasks", split = ",", description = "How many; default: ${DEFAULT-VALUE}.")
    private List<Integer> sizes = List.of(1_000, 100_000);

    @Option(names = "--warm-up", description = "Seconds for each call and size; default: ${DEFAULT-VALUE}.")
    private int warmUp = 20;

    @Option(names = "--rounds", description = "How many; default: ${DEFAULT-VALUE}.")
    private int rounds = 5;

    @Option(names = "--seconds", description = "For each call and size in a round; default: ${DEFAULT-VALUE}.")
    private int seconds = 3;

    @Option(names = "--results", description = "Directory for table and JSON; default: ${DEFAULT-VALUE}.")
    private Path results = Path.of("target", "benchmarks");

    private final Map<Integer, ServerProcess> running = new LinkedHashMap<>();
    private final Map<String, Map<Integer, List<Double>>> figures = new LinkedHashMap<>();

    @Override
    public Integer call() throws Exception {
        Machine machine = new Machine();
        try (Servers servers = new Servers(List.of())) {
            for (int size : sizes) {
                start(servers, size, servers.directory().resolve("tasks-" + size));
            }
            for (int size : sizes) {
                for (String kind : List.of("PUT", "list", "configuration")) {
                    measure(kind, size, warmUp);
                }
            }
            for (int round = 1; round <= rounds; round++) {
                System.err.println("Round " + round + " of " + rounds);
                for (String kind : List.of("PUT", "list", "configuration")) {
                    for (int size : sizes) {
                        note(kind + ", p50 ms", size, measure(kind, size, seconds));
                    }
                }
            }
        }
        write(machine.usedByOthers());
        return 0;
    }

    private void start(Servers servers, int size, Path data) throws Exception {
        int port = Servers.freePort();
        String seed = servers.seed(size, TASKS_OF_EACH_INSTANCE);
        List<String> command = servers.sandbox(
                List.of(),
                port,
                "--seed",
                seed,
                "--max-body-size",
                String.valueOf(Files.size(Path.of(seed))),
                "--data-dir",
                data.toString());
        FirstResponse first = new FirstResponse(ReplicationCalls.modify(0));
        try (ServerProcess empty = servers.launch(command, port, "growth")) {
            first.await(empty);
        }
        for (int i = 0; i < rounds; i++) {
            ServerProcess last = running.get(size);
            if (last != null) {
                last.close();
            }
            long start = System.nanoTime();
            running.put(size, servers.launch(command, port, "growth"));
            note("start s", size, (first.await(running.get(size)) - start) / 1e9);
        }
    }

    private double measure(String kind, int size, int duration) throws InterruptedException {
        IntFunction<List<Call>> calls = connection -> switch (kind) {
            case "PUT" -> ofRandomTasks(ReplicationCalls::modify);
            case "list" -> List.of(ReplicationCalls.list());
            default -> ofRandomTasks(ReplicationCalls::configuration);
        };
        return new LoadGenerator(running.get(size).uri(), 1, calls)
                .run(Duration.ofSeconds(duration))
                .milliseconds(50);
    }

    private static List<Call> ofRandomTasks(IntFunction<Call> call) {
        return new Random(1)
                .ints(TASKS_OF_EACH_INSTANCE, 0, TASKS_OF_EACH_INSTANCE)
                .mapToObj(call)
                .toList();
    }

    private void note(String row, int size, double figure) {
        figures.computeIfAbsent(row, key -> new LinkedHashMap<>())
                .computeIfAbsent(size, key -> new ArrayList<>())
                .add(figure);
    }

    private void write(double usedByOthers) throws Exception {
        Report report = new Report("growth");
        report.condition("rounds", rounds + " of " + seconds + " s, after " + warmUp + " s of warm-up");
        report.condition("share of the machine that others used", Spread.of(List.of(usedByOthers)));
        figures.forEach((row, bySize) -> bySize.forEach((size, values) -> {
            String column = "%,d tasks".formatted(size);
            report.add(row, column, Spread.of(values));
            List<Double> least = bySize.get(sizes.get(0));
            report.add(
                    row,
                    column + ", ratio",
                    Spread.of(IntStream.range(0, values.size())
                            .mapToObj(round -> values.get(round) / least.get(round))
                            .toList()));
        }));
        report.write(results, System.out);
    }
}
