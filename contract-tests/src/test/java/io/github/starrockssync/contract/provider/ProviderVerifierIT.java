package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.github.starrockssync.contract.http.InvalidInputException;
import io.github.starrockssync.contract.http.ScriptedResponse;
import io.github.starrockssync.contract.http.Substitution;
import io.github.starrockssync.contract.pact.CurrentState;
import io.github.starrockssync.contract.pact.SandboxStates;
import io.github.starrockssync.contract.pact.States;
import io.github.starrockssync.contract.provider.CheckResult.Outcome;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What other providers are checked with. That the sandbox passes all of it, the control of the faulty servers shows. */
final class ProviderVerifierIT {

    private static final URI NOBODY = URI.create("http://127.0.0.1:9");

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldSkipWhatNeedsAKeyWhenTheProviderGivesNone() {
        States states = new SandboxStates(sandbox.uri());
        States withoutKeys = (name, parameters) ->
                Map.of("token", states.enter(name, parameters).get("token"));

        List<CheckResult> results = run(sandbox.uri(), withoutKeys, "credentials");

        assertThat(results)
                .filteredOn(each -> each.name().startsWith("accepts a valid signature"))
                .singleElement()
                .satisfies(skipped -> {
                    assertThat(skipped.outcome()).isEqualTo(Outcome.SKIPPED);
                    assertThat(skipped.reason()).contains("access_key", "the caller has an access key");
                });
        assertThat(results).noneMatch(each -> each.is(Outcome.FAILED));
    }

    @Test
    void shouldSkipAllAndNotFailWhenThereIsNoToken() {
        List<CheckResult> results = run(NOBODY, (name, parameters) -> Map.of(), "modifications");

        assertThat(results).isNotEmpty().allMatch(each -> each.is(Outcome.SKIPPED));
    }

    @Test
    void shouldPassAndLeaveTheProviderAsItWasWhenThereAreNoStates() {
        String before = sandbox.controls().exportState();
        States current = new CurrentState(Map.of(
                "token", WellKnown.TOKEN,
                "access_key", WellKnown.ACCESS_KEY,
                "secret_key", WellKnown.SECRET_KEY,
                "now", WellKnown.NOON.toString()));

        List<CheckResult> results = run(sandbox.uri(), current);

        assertThat(results).noneMatch(each -> each.is(Outcome.FAILED));
        assertThat(results).filteredOn(each -> each.is(Outcome.PASSED)).hasSizeGreaterThan(100);
        assertThat(results)
                .filteredOn(each -> each.is(Outcome.SKIPPED))
                .isNotEmpty()
                .allMatch(each ->
                        each.reason().contains("--states-url") || each.reason().startsWith("needs "));
        assertThat(sandbox.controls().exportState()).isEqualTo(before);
    }

    @Test
    void shouldGiveTheReasonInOneLineWhenACheckFails() {
        HttpServer server = ScriptedResponse.of(200, "{}").serve();
        try {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            Provider broken = provider(address, (name, parameters) -> Map.of("token", "any"));

            List<Check> languages =
                    ProviderVerifier.checks(new Selection(Level.SANDBOX, List.of("in the language of"), List.of()));

            assertThat(ProviderVerifier.run(broken, languages, result -> {}))
                    .isNotEmpty()
                    .allSatisfy(result -> {
                        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
                        assertThat(result.group()).isEqualTo("languages");
                        assertThat(result.reason()).isNotBlank().doesNotContain("\n");
                    });
        } finally {
            server.stop(0);
        }
    }

    @Test
    void shouldSelectByOperationsGroupsRowsAndNames() {
        assertThat(selected("modifyDataSync"))
                .isNotEmpty()
                .allMatch(each -> each.operations().equals(java.util.Set.of("modifyDataSync")));
        assertThat(selected("headers")).hasSize(2);
        assertThat(selected("D49"))
                .isNotEmpty()
                .allMatch(each -> each.deviations().contains("D49"));
        assertThat(selected("valid signature")).hasSize(1);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> selected("luck"))
                .withMessageContaining("luck");
    }

    @Test
    void shouldAskForLessAtTheLevelOfTheContract() {
        assertThat(ProviderVerifier.checks(Selection.of(Level.CONTRACT)))
                .isNotEmpty()
                .allMatch(each -> each.level() == Level.CONTRACT);
        assertThat(ProviderVerifier.checks(Selection.of(Level.SANDBOX)))
                .hasSizeGreaterThan(
                        ProviderVerifier.checks(Selection.of(Level.CONTRACT)).size());
    }

    @Test
    void shouldHaveUniqueTitles() {
        assertThat(ProviderVerifier.checks(Selection.of(Level.SANDBOX)))
                .extracting(each -> each.group() + each.title())
                .doesNotHaveDuplicates();
    }

    private static List<Check> selected(String word) {
        return ProviderVerifier.checks(new Selection(Level.SANDBOX, List.of(word), List.of()));
    }

    private static List<CheckResult> run(URI address, States states, String... only) {
        List<Check> checks = ProviderVerifier.checks(new Selection(Level.SANDBOX, List.of(only), List.of()));
        return ProviderVerifier.run(provider(address, states), checks, result -> {});
    }

    private static Provider provider(URI address, States states) {
        return new Provider(address, states, Substitution.NONE, Duration.ZERO, Level.SANDBOX);
    }
}
