package io.github.starrockssync.contract.tool;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which pacts to verify, and whom to tell. */
final class PactChoice {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--pacts", paramLabel = "WHERE", description = "Directory, file or address of pacts.")
    private @Nullable String pacts;

    @Option(
            names = "--broker",
            paramLabel = "URL",
            description = "Pact Broker to ask for pacts instead. Signs in with PACT_BROKER_TOKEN, or"
                    + " PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD, from the environment.")
    private @Nullable String broker;

    @Option(
            names = "--publish",
            paramLabel = "VERSION",
            description = "Tell the broker the results, as those of this version of the provider.")
    private @Nullable String version;

    /** Whether the user named pacts. */
    boolean isMade() {
        return pacts != null || broker != null;
    }

    /** Checks every interaction of the chosen pacts, prints and publishes the results, and gives the exit code. */
    int verify(
            Function<CommandSpec, List<ConsumerPact>> otherwise,
            PrintWriter out,
            Function<ConsumerPact, Verdicts> verification) {
        CommandSpec spec = command();
        if (pacts != null && broker != null) {
            throw new ParameterException(spec.commandLine(), "Either --pacts or --broker, not both");
        }
        if (version != null && broker == null) {
            throw new ParameterException(spec.commandLine(), "--publish needs --broker");
        }
        if (broker == null) {
            List<ConsumerPact> chosen = pacts == null ? otherwise.apply(spec) : new PactLocation(pacts).pacts();
            return Verdicts.print(chosen.stream().map(verification).toList(), out);
        }
        Broker source = new Broker(broker, System.getenv());
        List<Verdicts> verdicts = source.pacts().stream().map(verification).toList();
        int exitCode = Verdicts.print(verdicts, out);
        if (version != null) {
            verdicts.forEach(each -> source.publish(each, version));
            out.printf("Published to %s as version %s%n", broker, version);
        }
        return exitCode;
    }

    private CommandSpec command() {
        if (command == null) {
            throw new IllegalStateException("Not part of a command");
        }
        return command;
    }
}
