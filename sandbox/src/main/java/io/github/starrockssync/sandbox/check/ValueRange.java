package io.github.starrockssync.sandbox.check;

import java.util.List;
import java.util.function.Predicate;

/**
 * The values that a parameter may have.
 *
 * @param dataType {@code String} or {@code Integer}, as the service names it
 * @param text {@code a|b} for words, {@code min-max} for whole numbers
 */
record ValueRange(String dataType, String text, Predicate<String> contains) {

    /** So that every number fits a {@code long}. */
    private static final int MOST_DIGITS = 18;

    static ValueRange oneOf(String... words) {
        return new ValueRange("String", String.join("|", words), List.of(words)::contains);
    }

    static ValueRange wholeNumber(long least, long most) {
        return new ValueRange(
                "Integer",
                least + "-" + most,
                text -> isWholeNumber(text) && Long.parseLong(text) >= least && Long.parseLong(text) <= most);
    }

    /** Digits only, without a zero before others. By a loop: a change of a task has nine of them. */
    private static boolean isWholeNumber(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS || text.length() > 1 && text.charAt(0) == '0') {
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
