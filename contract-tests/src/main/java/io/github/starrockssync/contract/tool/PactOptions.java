package io.github.starrockssync.contract.tool;

import io.github.starrockssync.contract.pact.ConsumerPact;
import io.github.starrockssync.contract.pact.PactInteraction;
import io.github.starrockssync.contract.provider.CheckResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which pacts to verify, and where to publish the results. */
final class PactOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--pacts", paramLabel = "WHERE", description = "Directory, file or address of pacts.")
    private @Nullable String pacts;

    @Option(
            names = "--broker",
            paramLabel = "URL",
            description = "Pact Broker to fetch pacts from instead. Signs in with PACT_BROKER_TOKEN, or"
                    + " PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD, from the environment.")
    private @Nullable String broker;

    @Option(
            names = "--provider-version",
            paramLabel = "VERSION",
            description = "Publish the results to the broker, as those of this version of the provider.")
    private @Nullable String version;

    @Option(
            names = "--provider-version-branch",
            paramLabel = "BRANCH",
            description = "The branch of the provider that the version is of.")
    private @Nullable String branch;

    @Option(
            names = "--sign",
            description =
                    "Sign requests that were recorded with a signature anew, with the access key of the state or of"
                            + " the options. Without it, recorded headers are sent as they are.")
    private boolean signing;

    private @Nullable Broker source;

    boolean areGiven() {
        return pacts != null || broker != null;
    }

    boolean signing() {
        return signing;
    }

    /** The pacts that the user named; none if none are named. */
    List<ConsumerPact> pacts() {
        if (pacts != null && broker != null) {
            throw refused("Either --pacts or --broker, not both");
        }
        if (version != null && broker == null) {
            throw refused("--provider-version needs --broker");
        }
        if (branch != null && version == null) {
            throw refused("--provider-version-branch needs --provider-version");
        }
        if (broker != null) {
            source = new Broker(broker, System.getenv());
            return source.pacts();
        }
        return pacts == null ? List.of() : new PactLocation(pacts).pacts();
    }

    /** Verifies every interaction, and publishes the results if that is asked for. */
    List<CheckResult> verify(
            List<ConsumerPact> chosen, BiFunction<ConsumerPact, PactInteraction, CheckResult> verification) {
        List<CheckResult> all = new ArrayList<>();
        for (ConsumerPact pact : chosen) {
            List<CheckResult> results = pact.interactions().stream()
                    .map(each -> verification.apply(pact, each))
                    .toList();
            if (source != null && version != null) {
                source.publish(pact, results, version);
            }
            all.addAll(results);
        }
        if (source != null && version != null && branch != null) {
            source.branch(version, branch);
        }
        return all;
    }

    private ParameterException refused(String message) {
        if (command == null) {
            throw new IllegalStateException("Not part of a command");
        }
        return new ParameterException(command.commandLine(), message);
    }
}
