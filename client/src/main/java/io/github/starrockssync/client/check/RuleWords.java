package io.github.starrockssync.client.check;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A broken rule in words that follow what breaks it. They never hold the value, which may be a secret. */
final class RuleWords {

    private RuleWords() {}

    static String of(ConstraintViolation<?> violation) {
        Annotation rule = violation.getConstraintDescriptor().getAnnotation();
        if (rule instanceof NotNull) {
            return "is missing";
        }
        if (rule instanceof Pattern pattern) {
            return "must match " + pattern.regexp();
        }
        if (rule instanceof Characters length) {
            return "must have " + range(length.min(), length.max()) + " characters, not "
                    + Characters.Validator.count(String.valueOf(violation.getInvalidValue()));
        }
        if (rule instanceof Size size) {
            return "must have " + range(size.min(), size.max()) + amount(violation.getInvalidValue());
        }
        if (rule instanceof DecimalMin least) {
            return "must be at least " + least.value();
        }
        if (rule instanceof DecimalMax most) {
            return "must be at most " + most.value();
        }
        // ours, from the templates
        return violation.getMessage();
    }

    /** A text only in a body that is not of the contract. */
    private static String amount(@Nullable Object value) {
        return value instanceof Collection<?> items
                ? " items, not " + items.size()
                : " characters, not " + String.valueOf(value).length();
    }

    private static String range(int min, int max) {
        if (min == max) {
            return String.valueOf(min);
        }
        if (max == Integer.MAX_VALUE) {
            return "at least " + min;
        }
        return min == 0 ? "at most " + max : min + " to " + max;
    }
}
