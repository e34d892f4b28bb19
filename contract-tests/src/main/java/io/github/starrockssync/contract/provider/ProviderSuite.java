package io.github.starrockssync.contract.provider;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;
import static org.junit.platform.launcher.core.LauncherExecutionRequestBuilder.request;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What pacts cannot say of a provider, checked with REST Assured: what must not be there, what holds for all answers, what
 * one call does to the next. Every answer is held against the contract besides. Runs in the calling thread; several
 * providers can be checked at once, but not one by two.
 */
public final class ProviderSuite {

    /** What takes longest comes last. */
    private static final List<ClassSelector> CHECKS = List.of(
            selectClass(HeaderChecks.class),
            selectClass(PathChecks.class),
            selectClass(CredentialChecks.class),
            selectClass(ModificationChecks.class),
            selectClass(JobChecks.class),
            selectClass(ConcurrencyChecks.class),
            selectClass(ProjectChecks.class),
            selectClass(PagingChecks.class),
            selectClass(RefusalChecks.class),
            selectClass(LanguageChecks.class),
            selectClass(StatusChecks.class));

    private ProviderSuite() {}

    /**
     * Runs all checks.
     *
     * @param provider to be checked
     * @return in the order of running
     */
    public static List<CheckResult> run(Provider provider) {
        return run(provider, CHECKS, Optional.empty());
    }

    /**
     * Runs checks until one is broken.
     *
     * @param provider to be checked
     * @return in the order of running
     */
    public static List<CheckResult> runUntilBroken(Provider provider) {
        return run(provider, CHECKS, Optional.of(CancellationToken.create()));
    }

    /**
     * The same in another order, for whoever knows what is broken.
     *
     * @param provider to be checked
     * @param first simple name of the class whose checks come before all others
     * @return in the order of running
     * @throws IllegalArgumentException if there is no such class
     */
    public static List<CheckResult> runUntilBroken(Provider provider, String first) {
        ClassSelector chosen = CHECKS.stream()
                .filter(each -> each.getJavaClass().getSimpleName().equals(first))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No checks are called " + first));
        List<ClassSelector> order =
                Stream.concat(Stream.of(chosen), CHECKS.stream()).distinct().toList();
        return run(provider, order, Optional.of(CancellationToken.create()));
    }

    /**
     * Whether the checks meet a status wherever the contract documents it. The others depend on more than a call.
     *
     * @param status of HTTP
     * @return false for those that are left to whoever knows the inside of a provider
     */
    public static boolean meets(int status) {
        return StatusChecks.areProvoked(status);
    }

    private static List<CheckResult> run(
            Provider provider, List<ClassSelector> checks, Optional<CancellationToken> atFirstBroken) {
        // nothing of the class path, or of tests that run around it, must have a say
        LauncherConfig alone = LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
        try (LauncherSession session = LauncherFactory.openSession(alone)) {
            ProviderUnderTest.bind(session, provider);
            TestPlan plan = session.getLauncher()
                    .discover(request()
                            .selectors(checks)
                            .enableImplicitConfigurationParameters(false)
                            .build());
            ResultCollector results = new ResultCollector(plan, atFirstBroken);
            session.getLauncher()
                    .execute(request(plan)
                            .listeners(results)
                            .cancellationToken(atFirstBroken.orElseGet(CancellationToken::disabled))
                            .build());
            return results.results();
        }
    }
}
