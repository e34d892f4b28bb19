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
 * How long a string may be, in characters of Unicode as JSON Schema counts them. Bean Validation's own {@code Size} counts
 * a character beyond the first plane, such as an emoji, twice.
 */
@Documented
@Constraint(validatedBy = CodePointLength.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CodePointLength {

    /** Least number of characters. */
    int min() default 0;

    /** Greatest number of characters. */
    int max() default Integer.MAX_VALUE;

    String message() default "length must be between {min} and {max} characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts code points. Thread-safe. */
    final class Validator implements ConstraintValidator<CodePointLength, String> {

        private int min;
        private int max;

        @Override
        public void initialize(CodePointLength rule) {
            min = rule.min();
            max = rule.max();
        }

        /** Returns true for an absent string, as all constraints but {@code NotNull} do. */
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
