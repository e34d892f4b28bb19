package io.github.starrockssync.server.check;

import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * The only words that a value may be.
 *
 * @param words in the order of the contract
 */
public record WordRule(List<String> words) implements ValueRule {

    public WordRule {
        words = List.copyOf(words);
    }

    /** Those of a generated enum. */
    public static WordRule of(Enum<?>... constants) {
        return new WordRule(Stream.of(constants).map(Enum::toString).toList());
    }

    @Override
    public boolean isKeptBy(String value) {
        return words.contains(value);
    }

    @Override
    public List<Violation> violations(String where, String value) {
        return isKeptBy(value) ? List.of() : List.of(Violation.of(where, ContractRule.ONE_OF, words.toString()));
    }
}
