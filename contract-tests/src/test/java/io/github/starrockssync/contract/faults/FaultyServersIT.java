package io.github.starrockssync.contract.faults;

import static io.github.starrockssync.contract.faults.FaultyServer.responds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.contract.faults.DetectionTable.Verdict;
import io.github.starrockssync.contract.http.Contract;
import io.github.starrockssync.contract.http.HttpSender;
import io.github.starrockssync.contract.http.Substitution;
import io.github.starrockssync.contract.pact.PactFile;
import io.github.starrockssync.contract.pact.PactInteraction;
import io.github.starrockssync.contract.pact.SandboxStates;
import io.github.starrockssync.contract.pact.States;
import io.github.starrockssync.contract.provider.Check;
import io.github.starrockssync.contract.provider.CheckResult;
import io.github.starrockssync.contract.provider.Level;
import io.github.starrockssync.contract.provider.PactReplay;
import io.github.starrockssync.contract.provider.Provider;
import io.github.starrockssync.contract.provider.ProviderVerifier;
import io.github.starrockssync.contract.provider.Selection;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * No server that is broken on purpose gets past the suites, and one that is not gets past all of them. Without
 * {@code -Pexhaustive} this is shown of a sample.
 */
final class FaultyServersIT {

    private static final String PACTS = "Pacts";
    private static final String DOCUMENT = "OpenAPI";
    private static final String CHECKS = "Provider checks";
    private static final String CLIENT = "Client";
    private static final int AT_LEAST = 30;
    private static final int AT_LEAST_IN_SAMPLE = 10;

    private static final Contract CONTRACT = Contract.ours();

    @RegisterExtension
    private static final SharedSandbox sandbox = new SharedSandbox();

    private static FaultProxy proxy;
    private static States states;

    @BeforeAll
    static void start() {
        proxy = new FaultProxy(sandbox.uri());
        states = new SandboxStates(sandbox.uri());
    }

    @AfterAll
    static void stop() {
        proxy.close();
    }

    @Test
    @Tag("exhaustive")
    void shouldNoticeEveryServerThatIsBroken() {
        DetectionTable table = tableOf(FaultyServers.allowed(), FaultyServers.all());

        assertThat(FaultyServers.all()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(table.faults()).isEmpty();
        PublishedTables.assertShown(table);
    }

    @Test
    @Tag("sample")
    void shouldNoticeASampleOfTheServersThatAreBroken() {
        DetectionTable table = tableOf(List.of(), FaultyServers.sample());

        assertThat(FaultyServers.sample()).hasSizeGreaterThanOrEqualTo(AT_LEAST_IN_SAMPLE);
        assertThat(table.faults()).isEmpty();
        PublishedTables.assertShown(
                table, FaultyServers.all().stream().map(FaultyServer::name).toList());
    }

    @Test
    @Tag("exhaustive")
    void shouldSayWhoGotAwayWhenNoSuiteNotices() {
        DetectionTable table = new DetectionTable("server", List.of(PACTS, DOCUMENT, CHECKS, CLIENT));
        FaultyServer unnoticed = responds(
                "sends a header of its own", response -> true, response -> response.with("X-Served-By", "cache-1"));
        table.add(unnoticed.name(), verdicts(unnoticed));

        assertThat(table.faults()).contains("No suite notices a server that sends a header of its own");
    }

    private static DetectionTable tableOf(List<FaultyServer> allowed, List<FaultyServer> mutants) {
        DetectionTable table = new DetectionTable("server", List.of(PACTS, DOCUMENT, CHECKS, CLIENT));
        table.control("", verdicts(responds("", response -> false, response -> response)));
        table.control(", and queries succeed after Retry-After as a date", verdictsOfRetries());
        allowed.forEach(each -> table.control(each.name(), verdicts(each)));
        mutants.forEach(each -> table.add(each.name(), verdicts(each)));
        System.out.println(table.markdown());
        table.writeTo(Path.of("target", "faulty-implementations"));
        return table;
    }

    /** A suite is through with a mutant when it has found something. */
    private static Map<String, Verdict> verdicts(FaultyServer mutant) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        proxy.behave(mutant.behaviour().get());
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
        verdicts.put(CHECKS, Verdict.of(checks(mutant.firstChecks())));
        verdicts.put(CLIENT, Verdict.of(new ClientRun(proxy.uri(), states, RetryPolicy.OFF).problems()));
        return verdicts;
    }

    private static Map<String, Verdict> verdictsOfRetries() {
        proxy.behave(StatefulFaults.overloadedAtFirst());
        List<String> problems = new ClientRun(proxy.uri(), states, RetryPolicy.STANDARD).problems();
        return Map.of(
                PACTS, Verdict.NOT_APPLICABLE,
                DOCUMENT, Verdict.NOT_APPLICABLE,
                CHECKS, Verdict.NOT_APPLICABLE,
                CLIENT, Verdict.of(problems));
    }

    /** What the first check that fails says, those of a group before all others. */
    private static List<String> checks(String first) {
        List<Check> checks = ProviderVerifier.checks(Selection.of(Level.SANDBOX));
        return Stream.concat(checks.stream().filter(each -> each.group().equals(first)), checks.stream())
                .distinct()
                .flatMap(each -> ProviderVerifier.run(provider(), List.of(each), result -> {}).stream())
                .filter(each -> each.is(CheckResult.Outcome.FAILED))
                .map(each -> each.title() + ": " + each.reason())
                .limit(1)
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
