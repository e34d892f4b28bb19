package io.github.starrockssync.contract.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherFactory;

/** One sandbox for many suites, and what becomes of them when it ends or is not theirs alone. */
final class SharedSandboxIT {

    private static final List<URI> SEEN = new ArrayList<>();

    /** Results of the suites in a session of their own, as Failsafe runs them: one after another. */
    private static List<String> results(Class<?>... suites) {
        SEEN.clear();
        List<String> results = new ArrayList<>();
        TestExecutionListener listener = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    results.add(test.getDisplayName() + " "
                            + result.getThrowable().map(Throwable::getMessage).orElse("passes"));
                }
            }
        };
        try (LauncherSession session = LauncherFactory.openSession()) {
            for (Class<?> suite : suites) {
                session.getLauncher()
                        .execute(request().selectors(selectClass(suite)).build(), listener);
            }
        }
        return results;
    }

    @Test
    void shouldServeManySuites() {
        assertThat(results(Quiet.class, AlsoQuiet.class)).containsExactly("call() passes", "call() passes");
        assertThat(SEEN).hasSize(2).containsOnly(SEEN.get(0));
    }

    @Test
    void shouldFailOnlyTheSuiteThatEndsIt() {
        assertThat(results(Quiet.class, Deadly.class, AlsoQuiet.class))
                .containsExactly(
                        "call() passes",
                        "end() passes",
                        "call() The sandbox has ended during an earlier test of this suite",
                        "call() passes");
        assertThat(SEEN).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void shouldSayWhoUsesItWhenATestDoesNotGetItAlone() {
        assertThat(results(Crowded.class)).singleElement().asString().contains("Needs the sandbox alone", "Crowded");
    }

    static class Quiet {
        @RegisterExtension
        private static final SharedSandbox sandbox = new SharedSandbox();

        @Test
        void call() {
            sandbox.controls().exportState();
            SEEN.add(sandbox.uri());
        }
    }

    static class AlsoQuiet extends Quiet {}

    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Deadly {
        @RegisterExtension
        private static final SharedSandbox sandbox = new SharedSandbox();

        @Test
        @Order(1)
        void end() {
            sandbox.end();
        }

        @Test
        @Order(2)
        void call() {
            sandbox.controls().exportState();
        }
    }

    /** Two users at once. */
    static class Crowded {
        @RegisterExtension
        @Order(1)
        private static final SharedSandbox one = new SharedSandbox();

        @RegisterExtension
        @Order(2)
        private static final SharedSandbox other = new SharedSandbox();

        @Test
        void call() {}
    }
}
