package io.github.starrockssync.contract.tool;

import io.github.starrockssync.contract.pact.States;
import io.github.starrockssync.contract.provider.CheckResult;
import io.github.starrockssync.contract.provider.CheckResult.Outcome;
import io.github.starrockssync.contract.provider.Provider;
import io.github.starrockssync.contract.provider.ProviderSuite;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The provider of others against our pacts, our contract and our suite. */
@Command(
        name = "verify-provider",
        description =
                "Sends the requests of our pacts, or of those you name, to your provider, and holds its answers"
                        + " against the pacts and the contract. Without pacts of yours, runs the suite of provider checks, too.",
        mixinStandardHelpOptions = true)
final class VerifyProvider implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Option(names = "--url", paramLabel = "URL", required = true, description = "Where your provider listens.")
    private String url = "";

    @Option(
            names = "--states-url",
            paramLabel = "URL",
            description =
                    "Where your provider takes the states of PROVIDER_STATES.md, as JSON by POST. Without it, it is"
                            + " taken to be in every state.")
    private @Nullable String statesUrl;

    @Option(
            names = "--token",
            defaultValue = "${env:PROVIDER_TOKEN}",
            paramLabel = "TOKEN",
            description = "What to send in X-Auth-Token, unless a state hands over another."
                    + " Better in the environment, as PROVIDER_TOKEN.")
    private @Nullable String token;

    @Option(
            names = "--patience",
            defaultValue = "60",
            paramLabel = "SECONDS",
            description = "How long a job of your provider may take to end (${DEFAULT-VALUE}).")
    private int patience;

    @Mixin
    private final PactChoice choice = new PactChoice();

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        URI address = Sources.address(url);
        States states = new RemoteStates(statesUrl == null ? null : Sources.address(statesUrl), token);
        Duration limit = limit();
        int exitCode = choice.verify(spec -> PactLocation.ours(), out, pact -> {
            Sources.reach(address);
            Replay replay = new Replay(address, states, Contract.ours());
            return Verdicts.of(pact, each -> replay.problems(each).all());
        });
        return choice.isMade() ? exitCode : Math.max(exitCode, suite(new Provider(address, states, limit), out));
    }

    private Duration limit() {
        if (patience < 0) {
            throw new ParameterException(
                    command.commandLine(), "--patience is " + patience + ", but has to be 0 or more");
        }
        return Duration.ofSeconds(patience);
    }

    /** Prints all. The exit code is 1 if anything is broken, else 0. */
    private static int suite(Provider provider, PrintWriter out) {
        out.println("provider checks (this jar)");
        List<CheckResult> results = ProviderSuite.run(provider);
        for (CheckResult each : results) {
            out.printf("  %-7s %s%n", each.outcome().name().toLowerCase(Locale.ROOT), each.name());
            if (!each.reason().isEmpty()) {
                out.printf("            %s%n", each.reason());
            }
        }
        long broken = count(results, Outcome.BROKEN);
        out.printf("  %d of %d checks broken, %d skipped%n", broken, results.size(), count(results, Outcome.SKIPPED));
        return broken > 0 ? 1 : 0;
    }

    private static long count(List<CheckResult> results, Outcome outcome) {
        return results.stream().filter(each -> each.outcome() == outcome).count();
    }
}
