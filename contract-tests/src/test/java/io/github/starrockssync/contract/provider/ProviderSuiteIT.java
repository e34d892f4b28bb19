package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import io.github.starrockssync.contract.http.ScriptedAnswer;
import io.github.starrockssync.contract.pact.SandboxStates;
import io.github.starrockssync.contract.pact.States;
import io.github.starrockssync.contract.provider.CheckResult.Outcome;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What other providers are checked with. That the sandbox passes it all, the control of the personas shows. */
final class ProviderSuiteIT {

    private static final States NONE = (name, parameters) -> Map.of();

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldSkipWhatNeedsAKeyWhenTheProviderHandsOverNone() {
        States states = SandboxStates.of(sandbox.uri());
        States withoutKeys = (name, parameters) ->
                Map.of("token", states.enter(name, parameters).get("token"));

        List<CheckResult> results =
                ProviderSuite.runUntilBroken(new Provider(sandbox.uri(), withoutKeys, Duration.ZERO));

        assertThat(results)
                .filteredOn(each -> each.name().endsWith("should take the call when the signature is right"))
                .singleElement()
                .satisfies(skipped -> {
                    assertThat(skipped.outcome()).isEqualTo(Outcome.SKIPPED);
                    assertThat(skipped.reason()).contains("access_key", "the caller has an access key");
                });
        assertThat(results).extracting(CheckResult::outcome).doesNotContain(Outcome.BROKEN);
    }

    @Test
    void shouldSkipAllAndNotFailWhenThereIsNoToken() {
        Provider nobody = new Provider(URI.create("http://127.0.0.1:9"), NONE, Duration.ZERO);

        assertThat(ProviderSuite.run(nobody))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.outcome()).isEqualTo(Outcome.SKIPPED));
    }

    @Test
    void shouldEndAtTheFirstBrokenCheckWhenAskedTo() {
        HttpServer server = ScriptedAnswer.of(200, "{}").serve();
        try {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            Provider broken = new Provider(address, (name, parameters) -> Map.of("token", "any"), Duration.ZERO);

            assertThat(ProviderSuite.runUntilBroken(broken)).last().satisfies(result -> {
                assertThat(result.outcome()).isEqualTo(Outcome.BROKEN);
                assertThat(result.name()).startsWith("HeaderChecks: should ");
                assertThat(result.reason()).contains("400", "200").doesNotContain("\n");
            });
        } finally {
            server.stop(0);
        }
    }

    @Test
    void shouldBeginWithTheNamedChecksAndGoOnWithAllOthers() {
        Provider nobody = new Provider(URI.create("http://127.0.0.1:9"), NONE, Duration.ZERO);

        List<CheckResult> results = ProviderSuite.runUntilBroken(nobody, "StatusChecks");

        assertThat(results).first().extracting(CheckResult::name).asString().startsWith("StatusChecks: ");
        assertThat(results).containsExactlyInAnyOrderElementsOf(ProviderSuite.run(nobody));
    }

    @Test
    void shouldSayThatThereAreNoSuchChecks() {
        Provider nobody = new Provider(URI.create("http://127.0.0.1:9"), NONE, Duration.ZERO);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProviderSuite.runUntilBroken(nobody, "LuckChecks"))
                .withMessage("No checks are called LuckChecks");
    }
}
