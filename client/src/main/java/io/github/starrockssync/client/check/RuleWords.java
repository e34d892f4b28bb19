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
        if (rule instanceof Size size) {
            return "must have " + amount(size, violation.getInvalidValue());
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

    private static String amount(Size size, @Nullable Object value) {
        return range(size)
                + (value instanceof Collection<?> items
                        ? " items, not " + items.size()
                        : " characters, not " + String.valueOf(value).length());
    }

    private static String range(Size size) {
        if (size.min() == size.max()) {
            return String.valueOf(size.min());
        }
        if (size.max() == Integer.MAX_VALUE) {
            return "at least " + size.min();
        }
        return size.min() == 0 ? "at most " + size.max() : size.min() + " to " + size.max();
    }
}
