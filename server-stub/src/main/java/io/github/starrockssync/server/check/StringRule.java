package io.github.starrockssync.server.check;

import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The limits of the length of a string, and its pattern.
 *
 * @param min smallest number of characters (code points, as in JSON Schema)
 * @param max largest number of characters
 * @param pattern matched against the whole string, because every pattern of the contract is anchored; null if there is none
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
    public List<Violation> violations(String location, String value) {
        List<Violation> violations = new ArrayList<>();
        if (!fits(value)) {
            violations.add(Violation.of(location, ContractRule.ofCharacters(min, max), min, max));
        }
        if (pattern != null && !matches(value)) {
            violations.add(Violation.of(location, ContractRule.PATTERN, pattern.pattern()));
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
