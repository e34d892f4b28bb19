package io.github.starrockssync.contract.provider;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Checks what pacts cannot say of a provider: what must be absent, what holds for all responses, how one call affects the
 * next. Every response is held against the contract besides. Runs in the calling thread; several providers can be checked at
 * once, but not one by two.
 */
public final class ProviderVerifier {

    /** What takes longest comes last. */
    private static final List<Check> CHECKS = Stream.of(
                    HeaderChecks.all(),
                    PathChecks.all(),
                    CredentialChecks.all(),
                    ModificationChecks.all(),
                    JobChecks.all(),
                    ProjectChecks.all(),
                    PagingChecks.all(),
                    RefusalChecks.all(),
                    ConcurrencyChecks.all(),
                    LanguageChecks.all(),
                    StatusChecks.all())
            .flatMap(List::stream)
            .toList();

    private ProviderVerifier() {}

    /** Returns the checks of a selection, in the order of running. A word that selects nothing is invalid input. */
    public static List<Check> checks(Selection selection) {
        selection.validate(CHECKS);
        return CHECKS.stream().filter(selection::includes).toList();
    }

    /** Runs checks and passes on each result. */
    public static List<CheckResult> run(Provider provider, List<Check> checks, Consumer<CheckResult> progress) {
        return checks.stream().map(each -> each.run(provider)).peek(progress).toList();
    }

    /**
     * Returns whether the checks cause a status wherever the contract documents it. Others depend on limits and faults of a
     * server.
     */
    public static boolean causes(int status) {
        return StatusChecks.areCaused(status);
    }
}
