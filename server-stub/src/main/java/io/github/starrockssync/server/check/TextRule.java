package io.github.starrockssync.server.check;

import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a text may be, and what it must match.
 *
 * @param min least number of characters, of Unicode as JSON Schema counts them
 * @param max greatest number of them
 * @param pattern what the whole text must match; nothing if {@code null}
 */
public record TextRule(int min, int max, @Nullable TextPattern pattern) implements ValueRule {

    public static TextRule of(int min, int max) {
        return new TextRule(min, max, null);
    }

    public static TextRule of(int min, int max, String regex) {
        return new TextRule(min, max, TextPattern.of(regex));
    }

    @Override
    public boolean isKeptBy(String value) {
        return fits(value) && matches(value);
    }

    @Override
    public List<Violation> violations(String where, String value) {
        List<Violation> violations = new ArrayList<>();
        if (!fits(value)) {
            violations.add(Violation.of(where, ContractRule.ofCharacters(min, max), min, max));
        }
        if (pattern != null && !pattern.matches(value)) {
            violations.add(Violation.of(where, ContractRule.PATTERN, pattern.regex()));
        }
        return violations;
    }

    private boolean fits(String value) {
        int characters = value.codePointCount(0, value.length());
        return characters >= min && characters <= max;
    }

    private boolean matches(String value) {
        return pattern == null || pattern.matches(value);
    }
}
