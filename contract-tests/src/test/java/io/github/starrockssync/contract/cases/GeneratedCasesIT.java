package io.github.starrockssync.contract.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Generated requests to the sandbox. */
final class GeneratedCasesIT extends GeneratedCasesSuite {

    private static final int SAMPLE = 5;

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    GeneratedCasesIT() {
        super(SAMPLE);
    }

    @Test
    void shouldMakeTheSameCasesWhenTheSeedIsTheSame() {
        assertThat(cases(SEED)).containsExactlyElementsOf(cases(SEED).toList());
        assertThat(cases(SEED).toList()).isNotEqualTo(cases(SEED + 1).toList());
    }

    @Override
    protected URI server() {
        return sandbox.uri();
    }

    @Override
    protected String token() {
        return WellKnown.TOKEN;
    }

    @Override
    protected void reset() {
        sandbox.controls().reset();
    }
}
