package io.github.starrockssync.contract.provider;

import io.github.starrockssync.contract.http.InvalidInputException;
import io.github.starrockssync.contract.pact.CheckSkippedException;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.github.starrockssync.contract.provider.CheckResult.Outcome;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A check of a provider.
 *
 * @param group of checks about one subject
 * @param name what the provider does, as the end of a sentence
 * @param level from which on it is run
 * @param deviations rows of {@code DEVIATIONS.md} with the reading that it checks
 * @param operations that it calls, by their ids; none if it calls something else
 * @param state that the provider has to be in
 * @param task the name of the task in that state
 * @param changes whether it changes the provider if all goes well
 * @param body fails with an {@link AssertionError}
 */
public record Check(
        String group,
        String name,
        Level level,
        Set<String> deviations,
        Set<String> operations,
        String state,
        String task,
        boolean changes,
        Consumer<ProviderState> body) {

    /** Starts from the task that takes modifications, and changes nothing. */
    static Check of(String group, String name, Consumer<ProviderState> body) {
        return new Check(
                group, name, Level.CONTRACT, Set.of(), Set.of(), ProviderStates.IDLE_TASK, WellKnown.TASK, false, body);
    }

    Check calling(String... ids) {
        return new Check(group, name, level, deviations, Set.of(ids), state, task, changes, body);
    }

    Check reading(String... rows) {
        return new Check(group, name, level, sorted(rows), operations, state, task, changes, body);
    }

    Check atSandboxLevel() {
        return new Check(group, name, Level.SANDBOX, deviations, operations, state, task, changes, body);
    }

    Check in(String other) {
        return new Check(group, name, level, deviations, operations, other, task, changes, body);
    }

    Check of(String otherTask) {
        return new Check(group, name, level, deviations, operations, state, otherTask, changes, body);
    }

    Check changing() {
        return new Check(group, name, level, deviations, operations, state, task, true, body);
    }

    private static Set<String> sorted(String... rows) {
        return new LinkedHashSet<>(Arrays.asList(rows));
    }

    CheckResult run(Provider provider) {
        List<String> notes = new CopyOnWriteArrayList<>();
        try {
            if (changes && provider.states().isReadOnly()) {
                throw new CheckSkippedException("changes the provider, so needs --states-url");
            }
            body.accept(provider.in(state, task, notes));
            return result(Outcome.PASSED, "", notes);
        } catch (CheckSkippedException e) {
            return result(Outcome.SKIPPED, e.getMessage(), notes);
        } catch (InvalidInputException e) {
            throw e;
        } catch (AssertionError | RuntimeException e) {
            String reason = e.getMessage() == null ? e.toString() : e.getMessage();
            return result(Outcome.FAILED, reason.replaceAll("\\s+", " ").strip(), notes);
        }
    }

    private CheckResult result(Outcome outcome, String reason, List<String> notes) {
        return new CheckResult(
                group,
                title(),
                operations,
                outcome,
                reason,
                notes.stream().distinct().toList());
    }

    /** Returns the name, unique in its group, with the rows of the reading. */
    public String title() {
        return deviations.isEmpty() ? name : name + " [" + String.join(", ", deviations) + "]";
    }
}
