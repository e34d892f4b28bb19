package io.github.starrockssync.benchmarks.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.starrockssync.benchmarks.report.Machine;
import io.github.starrockssync.benchmarks.report.Report;
import io.github.starrockssync.benchmarks.report.Spread;
import io.github.starrockssync.benchmarks.server.Contestant;
import io.github.starrockssync.benchmarks.server.Servers;
import io.github.starrockssync.benchmarks.server.TestCertificate;
import io.github.starrockssync.client.SigningBenchmark;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the documented call in each way in turn, round after round, each in a fresh JVM. */
@Command(name = "client", description = "The client, against code by hand and the vendor's SDK.")
public final class ClientBenchmark implements Callable<Integer> {

    @Option(names = "--rounds", description = "How many; default: ${DEFAULT-VALUE}.")
    private int rounds = 5;

    @Option(names = "--warm-up", description = "Milliseconds in each fresh JVM; default: ${DEFAULT-VALUE}.")
    private int warmUp = 8_000;

    @Option(names = "--measure", description = "Milliseconds in each fresh JVM; default: ${DEFAULT-VALUE}.")
    private int measure = 5_000;

    @Option(names = "--threads", split = ",", description = "That call at once; default: ${DEFAULT-VALUE}.")
    private List<Integer> threadCounts = List.of(1, 32);

    @Option(names = "--https", description = "Over HTTPS instead of HTTP.")
    private boolean https;

    @Option(names = "--forks", negatable = true, description = "Whether JMH makes JVMs; default: ${DEFAULT-VALUE}.")
    private boolean forks = true;

    @Option(names = "--results", description = "Directory for table and JSON; default: ${DEFAULT-VALUE}.")
    private Path results = Path.of("target", "benchmarks");

    /** Of the JVMs that make the calls. */
    private List<String> jvmOptions = List.of();

    private final Map<Caller.Way, Map<String, List<Double>>> figures = new LinkedHashMap<>();

    @Override
    public Integer call() throws Exception {
        Machine machine = new Machine();
        List<Double> signing = new ArrayList<>();
        try (Servers servers = new Servers(List.of());
                QuietClassPath quiet = new QuietClassPath()) {
            URI server = https
                    ? startHttps(servers)
                    : servers.start(Contestant.FLOOR, 1).uri();
            for (int round = 1; round <= rounds; round++) {
                System.err.println("Round " + round + " of " + rounds);
                for (Caller.Way way : Caller.Way.values()) {
                    callOnce(way, server, quiet.value());
                }
                for (int threads : threadCounts) {
                    callForLong(server, threads);
                }
                signing.add(result(SigningBenchmark.class, options())
                        .getPrimaryResult()
                        .getScore());
            }
        }
        Report report = new Report(https ? "client-https" : "client");
        report.condition("rounds", rounds + " JVMs, each measured for " + measure + " ms after " + warmUp + " ms");
        report.condition("share of the machine that others used", Spread.of(List.of(machine.usedByOthers())));
        report.condition("µs to sign a call", Spread.of(signing));
        figures.forEach(
                (way, of) -> of.forEach((column, values) -> report.add(way.label(), column, Spread.of(values))));
        for (String column : figures.get(Caller.Way.CLIENT).keySet()) {
            addRatio(report, Caller.Way.CLIENT, Caller.Way.HAND_WRITTEN, column);
            addRatio(report, Caller.Way.SIGNING_CLIENT, Caller.Way.VENDOR_SDK, column);
        }
        report.write(results, System.out);
        return 0;
    }

    private URI startHttps(Servers servers) throws IOException, InterruptedException {
        TestCertificate certificate = servers.certificate();
        jvmOptions = certificate.clientOptions();
        return servers.startHttpsFloor(certificate).uri();
    }

    private void callOnce(Caller.Way way, URI server, String classPath) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath, FirstCall.class.getName(), way.name(), server.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(way + " failed: " + output);
        }
        String[] parts = output.strip().split(" ");
        note(way, "first call ms", Double.parseDouble(parts[0]));
        note(way, "threads after it", Double.parseDouble(parts[1]));
    }

    private void callForLong(URI server, int threads) throws RunnerException {
        for (Caller.Way way : Caller.Way.values()) {
            RunResult result = result(
                    DocumentedCall.class,
                    options()
                            .param("way", way.name())
                            .param("server", server.toString())
                            .threads(threads));
            note(
                    way,
                    "calls/s, " + threads + " threads",
                    result.getPrimaryResult().getScore());
            if (threads == 1) {
                note(
                        way,
                        "KB allocated a call",
                        result.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / 1024);
            }
        }
    }

    private ChainedOptionsBuilder options() {
        return new OptionsBuilder()
                .forks(forks ? 1 : 0)
                .jvmArgsAppend(jvmOptions.toArray(new String[0]))
                .warmupIterations(warmUp == 0 ? 0 : 1)
                .warmupTime(TimeValue.milliseconds(warmUp))
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(measure))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    private static RunResult result(Class<?> benchmark, ChainedOptionsBuilder options) throws RunnerException {
        Collection<RunResult> results =
                new Runner(options.include(benchmark.getName()).build()).run();
        return results.iterator().next();
    }

    private void note(Caller.Way way, String column, double figure) {
        figures.computeIfAbsent(way, key -> new LinkedHashMap<>())
                .computeIfAbsent(column, key -> new ArrayList<>())
                .add(figure);
    }

    private void addRatio(Report report, Caller.Way ours, Caller.Way theirs, String column) {
        List<Double> numerators = figures.get(ours).get(column);
        List<Double> denominators = figures.get(theirs).get(column);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < numerators.size(); round++) {
            ratios.add(numerators.get(round) / denominators.get(round));
        }
        report.add("*" + ours.label() + " / " + theirs.label() + "*", column, Spread.of(ratios));
    }
}
