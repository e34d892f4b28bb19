package io.github.starrockssync.server.check;

import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a string may be, and what it must match.
 *
 * @param min least number of characters, of Unicode as JSON Schema counts them
 * @param max greatest number of them
 * @param pattern what the whole string must match, because every pattern of the contract is anchored; null if anything
 */
public record StringRule(int min, int max, @Nullable Pattern pattern) implements ValueRule {

    public static StringRule of(int min, int max) {
        return new StringRule(min, max, null);
    }

    public static StringRule of(int min, int max, String regex) {
        return new StringRule(min, max, Pattern.compile(regex));
    }

    @Override
    public boolean isSatisfiedBy(String value) {
        return fits(value) && matches(value);
    }

    @Override
    public List<Violation> violations(String where, String value) {
        List<Violation> violations = new ArrayList<>();
        if (!fits(value)) {
            violations.add(Violation.of(where, ContractRule.ofCharacters(min, max), min, max));
        }
        if (pattern != null && !matches(value)) {
            violations.add(Violation.of(where, ContractRule.PATTERN, pattern.pattern()));
        }
        return violations;
    }

    private boolean fits(String value) {
        int characters = value.codePointCount(0, value.length());
        return characters >= min && characters <= max;
    }

    private boolean matches(String value) {
        return pattern == null || pattern.matcher(value).matches();
    }
}
