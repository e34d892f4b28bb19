package io.github.starrockssync.server.check;

import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * The only words that a value may be.
 *
 * @param words in the order of the contract
 * @param anyCase whether upper and lower case are the same
 */
public record WordRule(List<String> words, boolean anyCase) implements ValueRule {

    public WordRule {
        words = List.copyOf(words);
    }

    /** Those of a generated enum. */
    public static WordRule of(Enum<?>... constants) {
        return new WordRule(Stream.of(constants).map(Enum::toString).toList(), false);
    }

    /** The same words, in upper or lower case. */
    public WordRule inAnyCase() {
        return new WordRule(words, true);
    }

    @Override
    public boolean isKeptBy(String value) {
        return anyCase ? words.stream().anyMatch(value::equalsIgnoreCase) : words.contains(value);
    }

    @Override
    public List<Violation> violations(String where, String value) {
        return isKeptBy(value) ? List.of() : List.of(Violation.of(where, ContractRule.ONE_OF, words.toString()));
    }
}
