package io.github.starrockssync.contract.tool;

import io.github.starrockssync.contract.http.Contract;
import io.github.starrockssync.contract.http.Credentials;
import io.github.starrockssync.contract.http.InvalidInputException;
import io.github.starrockssync.contract.http.Sources;
import io.github.starrockssync.contract.pact.ConsumerPact;
import io.github.starrockssync.contract.pact.CurrentState;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.github.starrockssync.contract.pact.RemoteStates;
import io.github.starrockssync.contract.pact.States;
import io.github.starrockssync.contract.provider.Check;
import io.github.starrockssync.contract.provider.CheckResult;
import io.github.starrockssync.contract.provider.Level;
import io.github.starrockssync.contract.provider.PactReplay;
import io.github.starrockssync.contract.provider.Provider;
import io.github.starrockssync.contract.provider.ProviderVerifier;
import io.github.starrockssync.contract.provider.Selection;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The provider of others against the contract, or against pacts. */
@Command(
        name = "verify-provider",
        description =
                "Checks your provider: runs the checks of a level or, with --pacts or --broker, verifies those pacts.",
        mixinStandardHelpOptions = true)
final class VerifyProvider implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final ProviderOptions target = new ProviderOptions();

    @Mixin
    private final PactOptions pactOptions = new PactOptions();

    @Mixin
    private final ReportOptions reports = new ReportOptions();

    @Option(
            names = "--states-url",
            paramLabel = "URL",
            description =
                    "Where your provider takes the states of PROVIDER_STATES.md, as JSON by POST. Without it, nothing"
                            + " is changed, and checks that need another state are skipped.")
    private @Nullable String statesUrl;

    @Option(
            names = "--level",
            defaultValue = "contract",
            description =
                    "contract: what the contract says. sandbox: besides, the conventions of the sandbox and the pact"
                            + " of the client of this project (${DEFAULT-VALUE}).")
    private Level level = Level.CONTRACT;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "WORD",
            description =
                    "Run these checks only: ids of operations, groups, rows of DEVIATIONS.md, parts of names. A check"
                            + " that calls several operations needs all of them.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--exclude", split = ",", paramLabel = "WORD", description = "Do not run these checks.")
    private List<String> exclude = new ArrayList<>();

    @Option(names = "--list", description = "List the checks, and send nothing.")
    private boolean listing;

    @Option(
            names = "--job-timeout",
            defaultValue = "60",
            paramLabel = "SECONDS",
            description = "How long a job of your provider may take to end (${DEFAULT-VALUE}).")
    private int jobTimeout;

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        Duration timeout = timeout();
        reports.validate();
        target.address();
        List<Check> checks = checks();
        if (listing) {
            list(checks, out);
            return 0;
        }
        List<ConsumerPact> pacts = selected(
                pactOptions.areGiven() || level == Level.CONTRACT ? pactOptions.pacts() : List.of(PactLocation.ours()));
        Provider provider = provider(timeout);
        Progress progress = Verifier.progress(
                command,
                checks.size()
                        + pacts.stream()
                                .mapToInt(each -> each.interactions().size())
                                .sum());
        PactReplay replay = new PactReplay(provider, Contract.ours(), pactOptions.signing());
        List<CheckResult> results =
                new ArrayList<>(pactOptions.verify(pacts, (pact, each) -> progress.ended(replay.verify(pact, each))));
        results.addAll(ProviderVerifier.run(provider, checks, progress::ended));
        return reports.report(results, out);
    }

    private List<Check> checks() {
        if (pactOptions.areGiven()) {
            if (!only.isEmpty() || !exclude.isEmpty()) {
                throw new ParameterException(
                        command.commandLine(), "--only and --exclude select checks, so not with --pacts or --broker");
            }
            return List.of();
        }
        List<Check> checks = ProviderVerifier.checks(new Selection(level, only, exclude));
        if (checks.isEmpty()) {
            throw new InvalidInputException("--only and --exclude leave no check at the level " + level);
        }
        return checks;
    }

    /** Operations select interactions of the client's pact, too. */
    private List<ConsumerPact> selected(List<ConsumerPact> pacts) {
        if (only.isEmpty() && exclude.isEmpty()) {
            return pacts;
        }
        return pacts.stream()
                .map(pact -> new ConsumerPact(
                        pact.consumer(),
                        pact.source(),
                        pact.interactions().stream()
                                .filter(each -> only.isEmpty() || only.containsAll(PactReplay.operations(each)))
                                .filter(each ->
                                        PactReplay.operations(each).stream().noneMatch(exclude::contains))
                                .toList()))
                .toList();
    }

    private Provider provider(Duration timeout) {
        Map<String, Object> values = target.credentials(System.getenv()).values();
        States states =
                statesUrl == null ? new CurrentState(values) : new RemoteStates(Sources.address(statesUrl), values);
        target.validate(new Credentials(firstState(states)));
        return new Provider(target.address(), states, target.names(), timeout, level);
    }

    /** A states URL that does not know the first state is of something else. */
    private static Map<String, Object> firstState(States states) {
        try {
            return states.enter(
                    ProviderStates.IDLE_TASK,
                    Map.of(
                            "project_id", WellKnown.PROJECT,
                            "instance_id", WellKnown.INSTANCE,
                            "source_instance_id", WellKnown.SOURCE_INSTANCE,
                            "task_name", WellKnown.TASK));
        } catch (States.UnreachableStateException e) {
            throw new InvalidInputException(e.getMessage());
        }
    }

    private static void list(List<Check> checks, PrintWriter out) {
        for (Check each : checks) {
            out.printf("%-8s %s: %s%n", each.level(), each.group(), each.title());
        }
        out.printf("%d checks%n", checks.size());
    }

    private Duration timeout() {
        if (jobTimeout < 0) {
            throw new ParameterException(
                    command.commandLine(), "--job-timeout is " + jobTimeout + ", but has to be 0 or more");
        }
        return Duration.ofSeconds(jobTimeout);
    }
}
