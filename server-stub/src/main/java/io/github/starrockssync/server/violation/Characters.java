package io.github.starrockssync.server.violation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * How long a text may be, in characters of Unicode as JSON Schema counts them. Bean Validation's own {@code Size} counts
 * a character beyond the first plane, such as an emoji, twice.
 */
@Documented
@Constraint(validatedBy = Characters.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Characters {

    /** Least number of characters. */
    int min() default 0;

    /** Greatest number of characters. */
    int max() default Integer.MAX_VALUE;

    /** Not used: the rule is told in the words of the contract. */
    String message() default "";

    /** None. */
    Class<?>[] groups() default {};

    /** None. */
    Class<? extends Payload>[] payload() default {};

    /** Counts. Thread-safe. */
    final class Validator implements ConstraintValidator<Characters, String> {

        private int min;
        private int max;

        @Override
        public void initialize(Characters rule) {
            min = rule.min();
            max = rule.max();
        }

        /** Absent texts keep every rule but that of being there. */
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || fits(text, min, max);
        }

        static boolean fits(String text, int min, int max) {
            int characters = text.codePointCount(0, text.length());
            return characters >= min && characters <= max;
        }
    }
}
