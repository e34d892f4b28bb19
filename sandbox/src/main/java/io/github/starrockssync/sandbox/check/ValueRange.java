package io.github.starrockssync.sandbox.check;

import java.util.List;
import java.util.function.Predicate;

/**
 * The values that a parameter may have.
 *
 * @param dataType {@code String} or {@code Integer}, as the service names it
 * @param text {@code a|b} for strings, {@code min-max} for integers
 */
record ValueRange(String dataType, String text, Predicate<String> contains) {

    /** Every such number fits a {@code long}. */
    private static final int MAX_DIGITS = 18;

    static ValueRange oneOf(String... words) {
        return new ValueRange("String", String.join("|", words), List.of(words)::contains);
    }

    static ValueRange wholeNumber(long min, long max) {
        return new ValueRange(
                "Integer",
                min + "-" + max,
                text -> isWholeNumber(text) && Long.parseLong(text) >= min && Long.parseLong(text) <= max);
    }

    /** Digits without leading zeros. A loop, because it is faster than a pattern. */
    private static boolean isWholeNumber(String text) {
        if (text.isEmpty() || text.length() > MAX_DIGITS || text.length() > 1 && text.charAt(0) == '0') {
            return false;
        }
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) < '0' || text.charAt(index) > '9') {
                return false;
            }
        }
        return true;
    }
}
