package io.github.starrockssync.contract.tool;

import io.github.starrockssync.contract.http.Contract;
import io.github.starrockssync.contract.http.Sources;
import io.github.starrockssync.contract.pact.ConsumerPact;
import io.github.starrockssync.contract.pact.PactInteraction;
import io.github.starrockssync.contract.provider.CheckResult;
import io.github.starrockssync.contract.provider.CheckResult.Outcome;
import io.github.starrockssync.contract.provider.PactReplay;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which consumers a change of the contract breaks. */
@Command(
        name = "check-spec-change",
        description = "Tells which consumers a change of the OpenAPI document breaks, from their pacts.",
        mixinStandardHelpOptions = true)
final class CheckSpecChange implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "OLD", description = "File or address of the OpenAPI document before the change.")
    private String before = "";

    @Parameters(paramLabel = "NEW", description = "File or address of the OpenAPI document after the change.")
    private String after = "";

    @Option(
            names = "--pacts",
            required = true,
            paramLabel = "WHERE",
            description = "Directory, file or address of the consumers' pacts.")
    private String pacts = "";

    @Mixin
    private final ReportOptions reports = new ReportOptions();

    @Override
    public Integer call() {
        reports.validate();
        List<ConsumerPact> chosen = new PactLocation(pacts).pacts();
        SpecChange change = new SpecChange(
                Contract.parse(before, Sources.text(before)), Contract.parse(after, Sources.text(after)));
        List<CheckResult> results = new ArrayList<>();
        for (ConsumerPact pact : chosen) {
            pact.interactions().forEach(each -> results.add(result(pact, each, change.breaks(each))));
        }
        return reports.reportPacts(results, command.commandLine().getOut());
    }

    private static CheckResult result(ConsumerPact pact, PactInteraction interaction, List<String> broken) {
        return new CheckResult(
                pact.consumer(),
                interaction.description(),
                PactReplay.operations(interaction),
                broken.isEmpty() ? Outcome.PASSED : Outcome.FAILED,
                String.join("; ", broken),
                List.of());
    }
}
