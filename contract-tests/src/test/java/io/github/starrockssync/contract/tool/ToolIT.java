package io.github.starrockssync.contract.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.pact.SandboxStates;
import io.github.starrockssync.contract.pact.States;
import io.github.starrockssync.contract.personas.PersonaProxy;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.sandbox.junit5.controls.ErrorName;
import io.github.starrockssync.sandbox.junit5.controls.FaultSetting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The three commands of the README, in a directory that holds nothing of ours: each once as the runnable jar, and without a
 * process of its own where another case of it is meant.
 */
final class ToolIT {

    private static final Path SPEC = Path.of("../api-spec/src/main/openapi/starrocks-data-sync.yaml");
    private static final String SHOWN_PROVIDER = "http://127.0.0.1:8080";
    private static final String SHOWN_STATES = "http://127.0.0.1:8081/states";
    private static final Consumer<ObjectNode> OTHER_STATUS =
            interaction -> ((ObjectNode) interaction.at("/response/body/content/job")).put("status", "Waiting");

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @TempDir
    private Path directory;

    @Test
    void shouldAcceptPactsWhenSandboxKeepsThem() throws IOException {
        new PactCopy().writeTo(directory.resolve("pacts"));

        ToolRun run = ToolRun.here(inDirectory(documented("verify-pacts")));

        assertThat(run.output())
                .contains("their-consumer", "0 of 2 interactions broken")
                .doesNotContain("  broken");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void shouldTellWhatIsBrokenWhenPactIsWrong() throws IOException {
        new PactCopy().withRunningJob(OTHER_STATUS).writeTo(directory.resolve("pacts"));

        ToolRun run = ToolRun.here(inDirectory(documented("verify-pacts")));

        assertThat(run.output())
                .contains("  ok      " + PactCopy.MODIFICATION)
                .contains("  broken  " + PactCopy.RUNNING_JOB)
                .contains("contract: ", "Running", "Waiting")
                .contains("1 of 2 interactions broken");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    @Tag("exhaustive")
    void shouldAcceptProviderWhenItKeepsOurPacts() throws IOException {
        try (StatesServer states = StatesServer.start(sandboxStates())) {
            ToolRun run = ToolRun.in(directory, aimed(documented("verify-provider"), states));

            assertThat(run.output())
                    .contains("starrocks-sync-client (this jar)", "0 of ", "provider checks (this jar)")
                    .containsPattern("  0 of \\d+ interactions broken")
                    .containsPattern("  0 of \\d+ checks broken, 0 skipped")
                    .doesNotContain("  broken");
            assertThat(run.exitCode()).isZero();
        }
    }

    @Test
    void shouldNameTheCheckWhenProviderBreaksWhatPactsCannotSay() throws IOException {
        try (StatesServer states = StatesServer.start(sandboxStates());
                PersonaProxy broken = new PersonaProxy(sandbox.uri())) {
            broken.become("starts a job for a failed check");

            ToolRun run = ToolRun.here(aimed(documented("verify-provider"), broken.uri(), states));

            assertThat(run.output())
                    .contains("  broken  ModificationChecks: should start no job and change nothing when a check fails")
                    .contains("whether there is a job_id")
                    .containsPattern("  0 of \\d+ interactions broken")
                    .containsPattern("  [1-9] of \\d+ checks broken, 0 skipped");
            assertThat(run.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void shouldTellWhatIsBrokenWhenProviderFails() throws IOException {
        Path pacts = new PactCopy().writeTo(directory);
        States faulty = (name, parameters) -> {
            Map<String, Object> values = sandboxStates().enter(name, parameters);
            sandbox.controls()
                    .addFault(new FaultSetting()
                            .withOperation("showGaussMySqlJobInfo")
                            .withError(ErrorName.fromValue("server_failure")));
            return values;
        };
        try (StatesServer states = StatesServer.start(faulty)) {
            ToolRun run = ToolRun.here(with(aimed(documented("verify-provider"), states), "--pacts", pacts.toString()));

            assertThat(run.output())
                    .contains("  ok      " + PactCopy.MODIFICATION)
                    .contains("  broken  " + PactCopy.RUNNING_JOB)
                    .contains("500", "1 of 2 interactions broken");
            assertThat(run.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void shouldAllowDeploymentWhenNobodyBreaks() throws IOException {
        new PactCopy().writeTo(directory.resolve("pacts"));
        newSpec("maxLength: 64", "maxLength: 65");

        ToolRun run = ToolRun.here(inDirectory(documented("can-i-deploy")));

        assertThat(run.output()).contains("| their-consumer | yes | all 2 | |");
        assertThat(run.exitCode()).isZero();
    }

    /** The example in the pact fits either document: only a promise is gone. */
    @Test
    void shouldForbidDeploymentWhenConsumerBreaks() throws IOException {
        new PactCopy().writeTo(directory.resolve("pacts"));
        newSpec("required:\n        - id\n        - name\n", "required:\n        - name\n");

        ToolRun run = ToolRun.in(directory, documented("can-i-deploy"));

        assertThat(run.output())
                .contains("| their-consumer | no | " + PactCopy.RUNNING_JOB + " | $.job.id is no longer promised |")
                .doesNotContain(PactCopy.MODIFICATION);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void shouldTellBrokerHowItsPactsFared() throws IOException {
        try (ScriptedBroker broker =
                ScriptedBroker.start(new PactCopy().withRunningJob(OTHER_STATUS).toString())) {
            ToolRun run = ToolRun.in(
                    directory,
                    Map.of("PACT_BROKER_TOKEN", ScriptedBroker.TOKEN),
                    "verify-pacts",
                    "--broker",
                    broker.address(),
                    "--publish",
                    "1.2.3");

            assertThat(run.output()).as(run.errors()).contains("1 of 2 interactions broken", "as version 1.2.3");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(broker.results())
                    .singleElement()
                    .asString()
                    .contains("\"success\":false", "\"providerApplicationVersion\":\"1.2.3\"");
            assertThat(run.output() + run.errors()).doesNotContain(ScriptedBroker.TOKEN);
        }
    }

    private States sandboxStates() {
        return SandboxStates.of(sandbox.uri());
    }

    private void newSpec(String part, String other) throws IOException {
        String spec = Files.readString(SPEC);
        assertThat(spec).contains(part);
        Files.writeString(directory.resolve("new.yaml"), spec.replace(part, other));
    }

    /** The arguments of a command as the README shows it. */
    private static String[] documented(String command) throws IOException {
        String start = "java -jar starrocks-sync-contract-tests.jar " + command + " ";
        List<String> lines = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith(start))
                .toList();
        assertThat(lines).as(command).hasSize(1);
        return lines.get(0).substring(start.indexOf(command)).split(" ");
    }

    /** The same arguments, from wherever they are given. */
    private String[] inDirectory(String[] arguments) {
        return Arrays.stream(arguments)
                .map(each -> Files.exists(directory.resolve(each))
                        ? directory.resolve(each).toString()
                        : each)
                .toArray(String[]::new);
    }

    private String[] aimed(String[] arguments, StatesServer states) {
        return aimed(arguments, sandbox.uri(), states);
    }

    private static String[] aimed(String[] arguments, URI provider, StatesServer states) {
        return Arrays.stream(arguments)
                .map(each -> each.equals(SHOWN_PROVIDER) ? provider.toString() : each)
                .map(each -> each.equals(SHOWN_STATES) ? states.address() : each)
                .toArray(String[]::new);
    }

    private static String[] with(String[] arguments, String... more) {
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return all;
    }
}
