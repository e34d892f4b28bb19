package io.github.starrockssync.contract.provider;

import io.github.starrockssync.contract.provider.CheckResult.Outcome;
import java.util.ArrayList;
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

    /**
     * Returns the checks of a selection.
     *
     * @param selection of this run
     * @return in the order of running
     * @throws io.github.starrockssync.contract.http.InvalidInputException if a word of it selects nothing
     */
    public static List<Check> checks(Selection selection) {
        selection.validate(CHECKS);
        return CHECKS.stream().filter(selection::includes).toList();
    }

    /**
     * Runs checks.
     *
     * @param provider to be checked
     * @param checks to run
     * @param progress receives each result
     * @return in the order of running
     */
    public static List<CheckResult> run(Provider provider, List<Check> checks, Consumer<CheckResult> progress) {
        return checks.stream().map(each -> each.run(provider)).peek(progress).toList();
    }

    /**
     * Runs all checks until one fails.
     *
     * @param provider to be checked
     * @param first group of the checks that run before all others
     * @return in the order of running
     */
    public static List<CheckResult> runUntilFailure(Provider provider, String first) {
        List<Check> order = Stream.concat(
                        CHECKS.stream().filter(each -> each.group().equals(first)), CHECKS.stream())
                .distinct()
                .toList();
        List<CheckResult> results = new ArrayList<>();
        for (Check each : order) {
            results.add(each.run(provider));
            if (results.get(results.size() - 1).is(Outcome.FAILED)) {
                break;
            }
        }
        return results;
    }

    /**
     * Returns whether the checks cause a status wherever the contract documents it. Others depend on more than a call.
     *
     * @param status of HTTP
     * @return false for statuses that only limits and faults of a server cause
     */
    public static boolean causes(int status) {
        return StatusChecks.areCaused(status);
    }
}
