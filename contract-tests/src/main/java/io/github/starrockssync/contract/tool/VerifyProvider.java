package io.github.starrockssync.contract.tool;

import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The provider of others against our pacts and our contract. */
@Command(
        name = "verify-provider",
        description = "Sends the requests of our pacts, or of those you name, to your provider, and holds its answers"
                + " against the pacts and the contract.",
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

    @Mixin
    private final PactChoice choice = new PactChoice();

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        URI address = Sources.address(url);
        States states = new RemoteStates(statesUrl == null ? null : Sources.address(statesUrl), token);
        return choice.verify(spec -> PactLocation.ours(), out, pact -> {
            Sources.reach(address);
            return Verdicts.of(pact, new Replay(address, states, Contract.ours())::problems);
        });
    }
}
