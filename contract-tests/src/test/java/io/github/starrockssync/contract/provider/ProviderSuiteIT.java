package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.pact.SandboxStates;
import io.github.starrockssync.contract.provider.CheckResult.Outcome;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The sandbox passes what other providers are checked with. */
final class ProviderSuiteIT {

    @Test
    void shouldPassEveryCheckWhenTheProviderIsTheSandbox() {
        try (SandboxProcess sandbox = SandboxProcess.start()) {
            Provider provider = new Provider(sandbox.uri(), SandboxStates.of(sandbox.uri()), Duration.ZERO);
            assertThat(ProviderSuite.run(provider))
                    .hasSizeGreaterThan(100)
                    .allSatisfy(result -> assertThat(result.outcome()).isEqualTo(Outcome.OK));
        }
    }
}
