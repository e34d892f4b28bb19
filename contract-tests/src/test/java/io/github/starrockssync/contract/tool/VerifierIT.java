package io.github.starrockssync.contract.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.faults.FaultProxy;
import io.github.starrockssync.contract.pact.SandboxStates;
import io.github.starrockssync.contract.pact.States;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The commands of the README, in a directory that holds nothing of ours: each once as the runnable jar, and without a process
 * of its own where another case of it is meant.
 */
final class VerifierIT {

    private static final Path SPEC = Path.of("../api-spec/src/main/openapi/starrocks-data-sync.yaml");
    private static final String SHOWN_PROVIDER = "http://127.0.0.1:8080";
    private static final String SHOWN_STATES = "http://127.0.0.1:8081/states";
    private static final String SHOWN_SANDBOX = "starrocks-sync-sandbox.jar";
    private static final Consumer<ObjectNode> OTHER_STATUS =
            interaction -> ((ObjectNode) interaction.at("/response/body/content/job")).put("status", "Waiting");

    private static final String SIGNED = """
            {"consumer": {"name": "c"}, "provider": {"name": "starrocks-data-sync"},
             "interactions": [{"description": "signed", "providerStates": [{"name": "the caller has an access key"}],
               "request": {"method": "GET", "query": {"offset": ["0"], "limit": ["5"]},
                 "path": "/v3/%s/instances/%s/starrocks/databases/replication",
                 "headers": {"X-Sdk-Date": "20200101T000000Z",
                   "Authorization": "SDK-HMAC-SHA256 Access=SANDBOXACCESSKEY, SignedHeaders=host;x-sdk-date, Signature=00"}},
               "response": {"status": 200}}],
             "metadata": {"pactSpecification": {"version": "3.0.0"}}}
            """.formatted(WellKnown.PROJECT, WellKnown.INSTANCE);

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @TempDir
    private Path directory;

    @Test
    void shouldAcceptPactsWhenTheSandboxSatisfiesThem() throws IOException {
        new PactCopy().writeTo(directory.resolve("pacts"));

        VerifierRun run = VerifierRun.here(shown("verify-pacts"));

        assertThat(run.output()).contains("their-consumer", "2 checks: 2 passed, 0 failed, 0 skipped");
        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void shouldNameWhatIsWrongWhenAPactIs() throws IOException {
        new PactCopy().withRunningJob(OTHER_STATUS).writeTo(directory.resolve("pacts"));

        VerifierRun run = VerifierRun.here(shown("verify-pacts"));

        assertThat(run.output())
                .contains("  passed  " + PactCopy.MODIFICATION)
                .contains("  failed  " + PactCopy.RUNNING_JOB)
                .contains("contract: ", "Running", "Waiting")
                .contains("2 checks: 1 passed, 1 failed, 0 skipped");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    /** What a pact leaves out, its consumer does not read. */
    @Test
    void shouldAcceptAPactThatNamesPartOfAResponse() throws IOException {
        new PactCopy()
                .withRunningJob(interaction -> {
                    ObjectNode response = (ObjectNode) interaction.get("response");
                    response.remove(List.of("generators", "matchingRules"));
                    ((ObjectNode) response.get("headers")).remove("X-Request-Id");
                    ((ObjectNode) response.at("/body/content")).putObject("job").put("status", "Running");
                })
                .writeTo(directory.resolve("pacts"));

        VerifierRun run = VerifierRun.here(shown("verify-pacts"));

        assertThat(run.output()).contains("2 checks: 2 passed");
        assertThat(run.exitCode()).isZero();
    }

    /** The recorded signature is too old for the sandbox, which says so; signed anew it is accepted. */
    @Test
    void shouldSendARecordedSignatureAsItIsUnlessItSigns() throws IOException {
        Path pact = Files.writeString(directory.resolve("signed.json"), SIGNED);
        String[] command = {"verify-pacts", "--pacts", pact.toString(), "--sandbox", VerifierRun.SANDBOX};

        VerifierRun recorded = VerifierRun.here(command);
        VerifierRun signed = VerifierRun.here(with(command, "--sign"));

        assertThat(recorded.output()).contains("401", "1 failed");
        assertThat(signed.output()).contains("1 passed, 0 failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"limit=1&offset=0\"", "{\"limit\": [\"1\"], \"offset\": [\"0\"]}"})
    void shouldReadTheQueriesOfAllVersions(String query) throws IOException {
        String version = query.startsWith("{") ? "3.0.0" : "2.0.0";
        String states = query.startsWith("{")
                ? "\"providerStates\": [{\"name\": \"the task follows the changes\"}]"
                : "\"providerState\": \"the task follows the changes\"";
        Path pact = Files.writeString(directory.resolve("query.json"), """
                {"consumer": {"name": "c"}, "provider": {"name": "starrocks-data-sync"},
                 "interactions": [{"description": "tasks", %s,
                   "request": {"method": "GET", "query": %s, "headers": {"X-Auth-Token": "sandbox-token"},
                     "path": "/v3/%s/instances/%s/starrocks/databases/replication"},
                   "response": {"status": 200, "body": {"total_count": "1"}}}],
                 "metadata": {"pactSpecification": {"version": "%s"}}}
                """.formatted(
                        states, query, WellKnown.PROJECT, WellKnown.INSTANCE, version));

        VerifierRun run =
                VerifierRun.here("verify-pacts", "--pacts", pact.toString(), "--sandbox", VerifierRun.SANDBOX);

        assertThat(run.output()).as(run.errors()).contains("1 passed, 0 failed");
    }

    @Test
    @Tag("exhaustive")
    void shouldAcceptTheSandboxAtItsOwnLevel() throws IOException {
        try (StatesServer states = StatesServer.start(sandboxStates())) {
            VerifierRun run = VerifierRun.in(directory, with(aimed(sandbox.uri(), states), "--level", "sandbox"));

            assertThat(run.output())
                    .as(run.errors())
                    .contains("starrocks-sync-client", "headers", "statuses")
                    .containsPattern("\\d{3} checks: \\d{3} passed, 0 failed, 0 skipped");
            assertThat(run.errors()).isEmpty();
            assertThat(run.exitCode()).isZero();
        }
    }

    @Test
    @Tag("exhaustive")
    void shouldAcceptTheSandboxAtTheLevelOfTheContract() throws IOException {
        try (StatesServer states = StatesServer.start(sandboxStates())) {
            VerifierRun run = VerifierRun.here(aimed(sandbox.uri(), states));

            assertThat(run.output()).as(run.errors()).containsPattern(" 0 failed, 0 skipped");
        }
    }

    @Test
    void shouldCheckWhatItCanAndNameTheRestWhenThereIsNoStatesUrl() throws IOException {
        String before = sandbox.controls().exportState();
        VerifierRun run = VerifierRun.in(
                directory,
                Map.of("PROVIDER_TOKEN", WellKnown.TOKEN),
                "verify-provider",
                "--url",
                sandbox.uri().toString(),
                "--level",
                "sandbox",
                "--report",
                "junit=report.xml,json=report.json");

        assertThat(run.output())
                .as(run.errors())
                .containsPattern("[1-9]\\d+ checks: [1-9]\\d+ passed, 0 failed, [1-9]\\d+ skipped")
                .contains("NOT CHECKED: jobs, projects, pages, concurrency");
        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(sandbox.controls().exportState()).isEqualTo(before);
        JsonNode report =
                new ObjectMapper().readTree(directory.resolve("report.json").toFile());
        assertThat(report.get("failed").asInt()).isZero();
        assertThat(report.get("checks"))
                .hasSize(report.get("passed").asInt() + report.get("skipped").asInt());
        assertThat(Files.readString(directory.resolve("report.xml")))
                .contains("<testsuite name=\"starrocks-sync-verifier\"", "failures=\"0\"", "<skipped message=");
    }

    @Test
    void shouldSendTheIdsOfTheProvider() {
        VerifierRun run = VerifierRun.here(
                "verify-provider",
                "--url",
                sandbox.uri().toString(),
                "--token",
                WellKnown.OTHER_TOKEN,
                "--project-id",
                WellKnown.OTHER_PROJECT,
                "--instance-id",
                WellKnown.OTHER_INSTANCE,
                "--only",
                "listStarRocksDataReplications");

        assertThat(run.output())
                .as(run.errors())
                .contains("passed  listStarRocksDataReplications returns 200", " 0 failed");
    }

    @Test
    void shouldLogInAtIamWhenItIsNamed() {
        VerifierRun run = VerifierRun.in(
                directory,
                Map.of(
                        "PROVIDER_IAM_DOMAIN",
                        "sandbox-domain",
                        "PROVIDER_IAM_USER",
                        "sandbox-user",
                        "PROVIDER_IAM_PASSWORD",
                        "sandbox-password"),
                "verify-provider",
                "--url",
                sandbox.uri().toString(),
                "--iam-url",
                sandbox.uri().toString(),
                "--only",
                "headers");

        assertThat(run.output()).as(run.errors()).contains("1 checks: 1 passed, 0 failed, 0 skipped");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void shouldFailWhenSkippedChecksMayNotBe() {
        VerifierRun run = VerifierRun.here(
                "verify-provider",
                "--url",
                sandbox.uri().toString(),
                "--token",
                WellKnown.TOKEN,
                "--only",
                "jobs",
                "--fail-on-skipped");

        assertThat(run.output()).contains("0 passed, 0 failed, 3 skipped");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void shouldListChecksAndSendNothing() {
        VerifierRun run = VerifierRun.here("verify-provider", "--url", "http://127.0.0.1:9", "--list", "--only", "D49");

        assertThat(run.output()).contains("contract concurrency: ", "[D49]").containsPattern("\\d+ checks\\R$");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void shouldNameTheCheckWhenAProviderViolatesWhatPactsCannotSay() throws IOException {
        try (StatesServer states = StatesServer.start(sandboxStates());
                FaultProxy broken = new FaultProxy(sandbox.uri())) {
            broken.become("returns a job for a failed check");

            VerifierRun run = VerifierRun.here(
                    with(aimed(broken.uri(), states), "--level", "sandbox", "--only", "modifications"));

            assertThat(run.output())
                    .contains("  failed  starts no job and changes nothing if a check fails [C4, D7]")
                    .contains("whether there is a job_id");
            assertThat(run.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void shouldNameWhatIsWrongWhenAProviderFails() throws IOException {
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
            VerifierRun run = VerifierRun.here(with(aimed(sandbox.uri(), states), "--pacts", pacts.toString()));

            assertThat(run.output())
                    .contains("  passed  " + PactCopy.MODIFICATION)
                    .contains("  failed  " + PactCopy.RUNNING_JOB)
                    .contains("500", "2 checks: 1 passed, 1 failed");
            assertThat(run.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void shouldAcceptASpecChangeThatBreaksNoConsumer() throws IOException {
        new PactCopy().writeTo(directory.resolve("pacts"));
        specs("maxLength: 64", "maxLength: 65");

        VerifierRun run = VerifierRun.here(shown("check-spec-change"));

        assertThat(run.output()).as(run.errors()).contains("their-consumer", "2 checks: 2 passed");
        assertThat(run.exitCode()).isZero();
    }

    /** The example in the pact fits either document: only a promise is gone. */
    @Test
    void shouldNameTheConsumerThatASpecChangeBreaks() throws IOException {
        new PactCopy().writeTo(directory.resolve("pacts"));
        specs("required:\n        - id\n        - name\n", "required:\n        - name\n");

        VerifierRun run = VerifierRun.in(directory, shown("check-spec-change"));

        assertThat(run.output())
                .as(run.errors())
                .contains("failed  " + PactCopy.RUNNING_JOB, "$.job.id is no longer promised")
                .contains("passed  " + PactCopy.MODIFICATION);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/pacts/here"})
    void shouldPublishResultsToABrokerAtAnyPath(String path) throws IOException {
        try (ScriptedBroker broker = ScriptedBroker.start(
                path, new PactCopy().withRunningJob(OTHER_STATUS).toString())) {
            VerifierRun run = VerifierRun.in(
                    directory,
                    Map.of("PACT_BROKER_TOKEN", ScriptedBroker.TOKEN),
                    "verify-pacts",
                    "--sandbox",
                    VerifierRun.SANDBOX,
                    "--broker",
                    broker.address(),
                    "--provider-version",
                    "1.2.3",
                    "--provider-version-branch",
                    "feature/a b");

            assertThat(run.output()).as(run.errors()).contains("1 passed, 1 failed");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(broker.results())
                    .singleElement()
                    .asString()
                    .contains("\"success\":false", "\"providerApplicationVersion\":\"1.2.3\"");
            assertThat(broker.branches()).containsExactly("/branches/feature%2Fa%20b/versions/1.2.3");
            assertThat(run.output() + run.errors()).doesNotContain(ScriptedBroker.TOKEN);
        }
    }

    /** A failure of the verifier itself is told from invalid input. */
    @Test
    void shouldGiveATraceWhenTheVerifierFails() throws IOException {
        try (StatesServer states = StatesServer.start((name, parameters) -> {
            Map<String, Object> values = sandboxStates().enter(name, parameters);
            values.put("now", "tomorrow");
            return values;
        })) {
            Path pact = Files.writeString(directory.resolve("signed.json"), SIGNED);
            VerifierRun run =
                    VerifierRun.here(with(aimed(sandbox.uri(), states), "--pacts", pact.toString(), "--sign"));

            assertThat(run.errors()).contains("DateTimeParseException", "\tat ");
            assertThat(run.exitCode()).isEqualTo(3);
        }
    }

    private States sandboxStates() {
        return new SandboxStates(sandbox.uri());
    }

    /** The contract before and after a change. */
    private void specs(String part, String other) throws IOException {
        String spec = Files.readString(SPEC);
        assertThat(spec).contains(part);
        Files.writeString(directory.resolve("old.yaml"), spec);
        Files.writeString(directory.resolve("new.yaml"), spec.replace(part, other));
    }

    /** The arguments of a command as the README shows it, with files of the directory. */
    private String[] shown(String command) throws IOException {
        String start = "java -jar starrocks-sync-verifier.jar " + command + " ";
        List<String> lines = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith(start))
                .toList();
        assertThat(lines).as(command).isNotEmpty();
        return Arrays.stream(lines.get(0).substring(start.indexOf(command)).split(" "))
                .map(each -> each.equals(SHOWN_SANDBOX) ? VerifierRun.SANDBOX : each)
                .map(each -> Files.exists(directory.resolve(each))
                        ? directory.resolve(each).toString()
                        : each)
                .toArray(String[]::new);
    }

    private String[] aimed(URI provider, StatesServer states) throws IOException {
        return Arrays.stream(shown("verify-provider"))
                .map(each -> each.equals(SHOWN_PROVIDER) ? provider.toString() : each)
                .map(each -> each.equals(SHOWN_STATES) ? states.address() : each)
                .toArray(String[]::new);
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
    }
}
