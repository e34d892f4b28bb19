package io.github.starrockssync.contract.personas;

import static io.github.starrockssync.contract.personas.ServerPersona.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Contract;
import io.github.starrockssync.contract.http.HttpSender;
import io.github.starrockssync.contract.http.Substitution;
import io.github.starrockssync.contract.pact.PactFile;
import io.github.starrockssync.contract.pact.PactInteraction;
import io.github.starrockssync.contract.pact.SandboxStates;
import io.github.starrockssync.contract.pact.States;
import io.github.starrockssync.contract.personas.PersonaTable.Verdict;
import io.github.starrockssync.contract.provider.CheckResult;
import io.github.starrockssync.contract.provider.Level;
import io.github.starrockssync.contract.provider.PactReplay;
import io.github.starrockssync.contract.provider.Provider;
import io.github.starrockssync.contract.provider.ProviderVerifier;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * No server that is broken on purpose gets past the suites, and one that is not gets past all of them. Without
 * {@code -Pexhaustive} this is shown of a sample.
 */
final class ServerPersonasIT {

    private static final String PACTS = "Pacts";
    private static final String DOCUMENT = "OpenAPI";
    private static final String CHECKS = "Provider checks";
    private static final String CLIENT = "Client";
    private static final int AT_LEAST = 30;
    private static final int AT_LEAST_IN_SAMPLE = 10;

    private static final Contract CONTRACT = Contract.ours();

    @RegisterExtension
    private static final SharedSandbox sandbox = new SharedSandbox();

    private static PersonaProxy proxy;
    private static States states;

    @BeforeAll
    static void start() {
        proxy = new PersonaProxy(sandbox.uri());
        states = new SandboxStates(sandbox.uri());
    }

    @AfterAll
    static void stop() {
        proxy.close();
    }

    @Test
    @Tag("exhaustive")
    void shouldNoticeEveryServerThatIsBroken() {
        PersonaTable table = tableOf(ServerPersonas.all());

        assertThat(ServerPersonas.all()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(table.faults()).isEmpty();
        PublishedTables.assertShown(table);
    }

    @Test
    @Tag("sample")
    void shouldNoticeASampleOfTheServersThatAreBroken() {
        PersonaTable table = tableOf(ServerPersonas.sample());

        assertThat(ServerPersonas.sample()).hasSizeGreaterThanOrEqualTo(AT_LEAST_IN_SAMPLE);
        assertThat(table.faults()).isEmpty();
        PublishedTables.assertShown(
                table, ServerPersonas.all().stream().map(ServerPersona::name).toList());
    }

    @Test
    @Tag("exhaustive")
    void shouldSayWhoGotAwayWhenNoSuiteNotices() {
        PersonaTable table = new PersonaTable("server", List.of(PACTS, DOCUMENT, CHECKS, CLIENT));
        ServerPersona unnoticed = answers(
                "sends a header of its own", answered -> true, answered -> answered.with("X-Served-By", "somebody"));
        table.add(unnoticed.name(), verdicts(unnoticed));

        assertThat(table.faults()).contains("No suite notices a server that sends a header of its own");
    }

    private static PersonaTable tableOf(List<ServerPersona> personas) {
        PersonaTable table = new PersonaTable("server", List.of(PACTS, DOCUMENT, CHECKS, CLIENT));
        table.control("", verdicts(answers("", answered -> false, answered -> answered)));
        personas.forEach(each -> table.add(each.name(), verdicts(each)));
        System.out.println(table.markdown());
        table.writeTo(Path.of("target", "personas"));
        return table;
    }

    /** A suite is through with a persona when it has found something. */
    private static Map<String, Verdict> verdicts(ServerPersona persona) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        proxy.behave(persona.behaviour().get());
        List<String> pacts = new ArrayList<>();
        List<String> document = new ArrayList<>();
        PactReplay replay = new PactReplay(provider(), CONTRACT, false);
        for (PactInteraction interaction : PactFile.pact().interactions()) {
            if (pacts.isEmpty() || document.isEmpty()) {
                PactReplay.Findings problems = findings(replay, interaction);
                pacts.addAll(problems.ofPact());
                document.addAll(problems.ofContract());
            }
        }
        verdicts.put(PACTS, Verdict.of(pacts));
        verdicts.put(DOCUMENT, Verdict.of(document));
        verdicts.put(CHECKS, Verdict.of(checks(persona.likeliest())));
        verdicts.put(CLIENT, Verdict.of(new ClientRun(proxy.uri(), states).problems()));
        return verdicts;
    }

    private static List<String> checks(String first) {
        return ProviderVerifier.runUntilFailure(provider(), first).stream()
                .filter(each -> each.is(CheckResult.Outcome.FAILED))
                .map(each -> each.title() + ": " + each.reason())
                .toList();
    }

    private static Provider provider() {
        return new Provider(proxy.uri(), states, Substitution.NONE, Duration.ZERO, Level.SANDBOX);
    }

    private static PactReplay.Findings findings(PactReplay replay, PactInteraction interaction) {
        try {
            return replay.findings(interaction);
        } catch (HttpSender.NoResponseException e) {
            return new PactReplay.Findings(List.of(e.getMessage()), List.of(), List.of());
        }
    }
}
