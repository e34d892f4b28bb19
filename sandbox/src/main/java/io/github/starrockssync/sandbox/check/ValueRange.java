package io.github.starrockssync.sandbox.check;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The values that a parameter may have.
 *
 * @param dataType {@code String} or {@code Integer}, as the service names it
 * @param text {@code a|b} for words, {@code min-max} for whole numbers
 */
record ValueRange(String dataType, String text, Predicate<String> contains) {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    static ValueRange oneOf(String... words) {
        return new ValueRange("String", String.join("|", words), List.of(words)::contains);
    }

    static ValueRange wholeNumber(long least, long most) {
        return new ValueRange(
                "Integer",
                least + "-" + most,
                text -> WHOLE_NUMBER.matcher(text).matches()
                        && Long.parseLong(text) >= least
                        && Long.parseLong(text) <= most);
    }
}
