package io.github.starrockssync.sandbox.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.SAME_THREAD)
final class NestedSandboxIT {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static URI started;

    @BeforeAll
    static void remember() {
        started = SANDBOX.uri();
    }

    /** Comes after the nested classes have ended. */
    @AfterAll
    static void stillAnswers() {
        assertThat(SANDBOX.uri()).isEqualTo(started);
        assertThat(SANDBOX.controls().exportState()).contains("sync_sales");
    }

    @Nested
    final class One {

        @Test
        void shouldShareTheSandboxOfTheOuterClass(URI uri, SandboxControls controls) {
            assertThat(uri).isEqualTo(started);
            assertThat(controls.exportState()).contains("sync_sales");
        }
    }

    @Nested
    final class Other {

        @Test
        void shouldShareTheSandboxOfTheOuterClass(URI uri, SandboxControls controls) {
            assertThat(uri).isEqualTo(started);
            assertThat(controls.exportState()).contains("sync_sales");
        }
    }
}
