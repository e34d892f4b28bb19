package io.github.starrockssync.contract.tool;

import io.github.starrockssync.contract.http.Contract;
import io.github.starrockssync.contract.http.Contract.Violation;
import io.github.starrockssync.contract.http.InvalidInputException;
import io.github.starrockssync.contract.http.Substitution;
import io.github.starrockssync.contract.pact.ConsumerPact;
import io.github.starrockssync.contract.pact.SandboxStates;
import io.github.starrockssync.contract.provider.CheckResult;
import io.github.starrockssync.contract.provider.CheckResult.Outcome;
import io.github.starrockssync.contract.provider.Level;
import io.github.starrockssync.contract.provider.PactReplay;
import io.github.starrockssync.contract.provider.Provider;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The pacts of others against the contract and a sandbox that is started for them. */
@Command(
        name = "verify-pacts",
        description = "Checks your pacts against the contract, and verifies them with a sandbox that it starts.",
        mixinStandardHelpOptions = true)
final class VerifyPacts implements Callable<Integer> {

    private static final String SANDBOX = "starrocks-sync.sandbox.jar";

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final PactOptions pactOptions = new PactOptions();

    @Mixin
    private final ReportOptions reports = new ReportOptions();

    @Option(
            names = "--sandbox",
            paramLabel = "JAR",
            required = true,
            description = "The runnable jar of the sandbox, such as starrocks-sync-sandbox.jar.")
    private Path sandboxJar = Path.of("");

    @Override
    public Integer call() {
        if (!pactOptions.areGiven()) {
            throw new ParameterException(command.commandLine(), "Which pacts? Give --pacts or --broker");
        }
        if (!Files.isRegularFile(sandboxJar)) {
            throw new InvalidInputException("No such file: " + sandboxJar);
        }
        reports.validate();
        List<ConsumerPact> pacts = pactOptions.pacts();
        Contract contract = Contract.ours();
        Progress progress = Verifier.progress(
                command,
                pacts.stream().mapToInt(each -> each.interactions().size()).sum());
        // where the launcher of the sandbox looks for the jar
        System.setProperty(SANDBOX, sandboxJar.toAbsolutePath().toString());
        try (SandboxProcess sandbox = SandboxProcess.start()) {
            Provider provider = new Provider(
                    sandbox.uri(), new SandboxStates(sandbox.uri()), Substitution.NONE, Duration.ZERO, Level.SANDBOX);
            PactReplay replay = new PactReplay(provider, contract, pactOptions.signing());
            List<CheckResult> results = pactOptions.verify(
                    pacts,
                    (pact, each) -> progress.ended(withContract(replay.verify(pact, each), each.violations(contract))));
            return reports.reportPacts(results, command.commandLine().getOut());
        }
    }

    private static CheckResult withContract(CheckResult result, List<Violation> violations) {
        if (violations.isEmpty()) {
            return result;
        }
        String reason =
                violations.stream().map(each -> "contract: " + each.text()).collect(Collectors.joining("; "));
        return new CheckResult(
                result.group(),
                result.name(),
                result.operations(),
                Outcome.FAILED,
                result.reason().isEmpty() ? reason : reason + "; " + result.reason(),
                result.notes());
    }
}
