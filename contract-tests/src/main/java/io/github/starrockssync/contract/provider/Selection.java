package io.github.starrockssync.contract.provider;

import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.http.InvalidInputException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which checks run. A word is the id of an operation, a group, a row of {@code DEVIATIONS.md}, or a part of a name. A check
 * that calls several operations needs all of them.
 *
 * @param level of the run
 * @param only empty for all
 * @param exclude taken from those
 */
public record Selection(Level level, List<String> only, List<String> exclude) {

    /** Selects all checks of a level. */
    public static Selection of(Level level) {
        return new Selection(level, List.of(), List.of());
    }

    /** Returns whether a check is of the level, and selected. */
    public boolean includes(Check check) {
        return check.level().compareTo(level) <= 0
                && (only.isEmpty() || matches(only, check))
                && exclude.stream().noneMatch(word -> matchesOne(word, check));
    }

    /** Throws {@link InvalidInputException} if a word selects none of these checks. */
    public void validate(List<Check> checks) {
        Set<String> operations = operationIds();
        for (String word : (Iterable<String>) Stream.concat(only.stream(), exclude.stream())::iterator) {
            if (!operations.contains(word) && checks.stream().noneMatch(check -> matchesOne(word, check))) {
                throw new InvalidInputException("No operation, group, row or check is called " + word);
            }
        }
    }

    private static boolean matches(List<String> words, Check check) {
        Set<String> operations = operationIds();
        operations.retainAll(words);
        return !check.operations().isEmpty() && operations.containsAll(check.operations())
                || words.stream().anyMatch(word -> !operations.contains(word) && matchesOne(word, check));
    }

    private static boolean matchesOne(String word, Check check) {
        return check.group().equals(word)
                || check.operations().contains(word)
                || check.deviations().contains(word)
                || check.name().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> operationIds() {
        return ContractOperation.all().stream()
                .map(ContractOperation::operationId)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
