package io.github.starrockssync.contract.tool;

import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which consumers a new contract breaks. */
@Command(
        name = "can-i-deploy",
        description = "Tells which consumers a new OpenAPI document breaks, from their pacts.",
        mixinStandardHelpOptions = true)
final class CanIDeploy implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--pacts",
            required = true,
            paramLabel = "WHERE",
            description = "Directory, file or address of the consumers' pacts.")
    private String pacts = "";

    @Option(
            names = "--spec",
            paramLabel = "WHERE",
            description = "File or address of the present OpenAPI document. Without it, the one of this version.")
    private @Nullable String spec;

    @Option(
            names = "--new-spec",
            required = true,
            paramLabel = "WHERE",
            description = "File or address of the OpenAPI document to come.")
    private String newSpec = "";

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        List<ConsumerPact> chosen = new PactLocation(pacts).pacts();
        Contract after = Contract.at(newSpec);
        Contract before = spec == null ? Contract.ours() : Contract.at(spec);
        List<Verdicts> verdicts = chosen.stream()
                .map(pact -> Verdicts.of(pact, each -> broken(each, before, after)))
                .toList();
        print(verdicts, out);
        return verdicts.stream().anyMatch(each -> each.broken() > 0) ? 1 : 0;
    }

    /** What did not fit before is not the new contract's doing. */
    private static List<String> broken(SynchronousHttp interaction, Contract before, Contract after) {
        List<Contract.Problem> known = before.problems(interaction);
        List<String> problems = new ArrayList<>();
        after.problems(interaction).stream()
                .filter(each -> !known.contains(each))
                .map(Contract.Problem::text)
                .forEach(problems::add);
        if (known.isEmpty() && problems.isEmpty()) {
            problems.addAll(new LostGuarantees(before, after).in(interaction));
        }
        return problems;
    }

    private static void print(List<Verdicts> verdicts, PrintWriter out) {
        out.println("| Consumer | Deploy | Interaction | Why not |");
        out.println("|---|---|---|---|");
        for (Verdicts each : verdicts) {
            String consumer = each.pact().consumer();
            if (each.broken() == 0) {
                out.printf(
                        "| %s | yes | all %d | |%n", consumer, each.problems().size());
            }
            each.problems().forEach((interaction, problems) -> {
                if (!problems.isEmpty()) {
                    out.printf(
                            "| %s | no | %s | %s |%n",
                            consumer,
                            interaction.getDescription(),
                            String.join("; ", problems).replace("|", "\\|"));
                }
            });
        }
    }
}
