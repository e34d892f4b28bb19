package io.github.starrockssync.contract.tool;

import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.Credentials;
import io.github.starrockssync.contract.http.HttpSender.NoResponseException;
import io.github.starrockssync.contract.http.InvalidInputException;
import io.github.starrockssync.contract.http.Sources;
import io.github.starrockssync.contract.probe.Finding;
import io.github.starrockssync.contract.probe.Finding.Verdict;
import io.github.starrockssync.contract.probe.ServiceProbe;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The readings of this project against the real service. */
@Command(
        name = "probe",
        description =
                "Tells which readings of DEVIATIONS.md a real service confirms and which it contradicts. Sends queries,"
                        + " and writing calls only without credentials, to an instance whose id is all zeros, or to a task that a"
                        + " query has shown to be absent.",
        mixinStandardHelpOptions = true)
final class Probe implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final ProviderOptions target = new ProviderOptions();

    @Option(
            names = "--allow-writes",
            description = "Send modifications of the task, too, which its checks should refuse.")
    private boolean writing;

    @Option(names = "--har", paramLabel = "FILE", description = "Write the exchanges there, without credentials.")
    private @Nullable Path har;

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        Credentials credentials = target.credentials(System.getenv());
        if (credentials.values().isEmpty()) {
            throw new InvalidInputException(
                    "Credentials are missing: PROVIDER_TOKEN, PROVIDER_ACCESS_KEY or --iam-url");
        }
        target.validate(credentials);
        ServiceProbe probe = new ServiceProbe(target.address(), target.names(), credentials, writing);
        List<Finding> findings = run(probe);
        for (Finding each : findings) {
            out.printf("%-12s %-4s %s%n", each.verdict(), each.row(), each.reading());
            if (each.verdict() != Verdict.CONFIRMED) {
                out.printf("                  %s%n", each.seen());
            }
        }
        Set<String> probed = findings.stream().map(Finding::row).collect(Collectors.toSet());
        out.printf(
                "not probed   %s%n",
                ContractDocument.deviations().stream()
                        .filter(row -> !probed.contains(row))
                        .collect(Collectors.joining(", ")));
        if (har != null) {
            Sources.write(har, probe.har());
        }
        return findings.stream().anyMatch(each -> each.verdict() == Verdict.CONTRADICTED) ? 1 : 0;
    }

    private static List<Finding> run(ServiceProbe probe) {
        try {
            return probe.run();
        } catch (NoResponseException e) {
            throw new InvalidInputException(e.getMessage());
        }
    }
}
