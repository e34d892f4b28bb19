package io.github.starrockssync.client.validation;

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
 * Limits the length of a text in Unicode code points, as JSON Schema does. The {@code Size} of Jakarta Validation counts UTF-16 code
 * units, two for an emoji.
 */
@Documented
@Constraint(validatedBy = CodePointLength.Validator.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CodePointLength {

    /**
     * The minimum.
     *
     * @return not negative
     */
    int min() default 0;

    /**
     * The maximum.
     *
     * @return not less than the minimum
     */
    int max() default Integer.MAX_VALUE;

    /**
     * The message of a violation.
     *
     * @return the message
     */
    String message() default "must have {min} to {max} characters";

    /**
     * Not used.
     *
     * @return none
     */
    Class<?>[] groups() default {};

    /**
     * Not used.
     *
     * @return none
     */
    Class<? extends Payload>[] payload() default {};

    /** Counts, for a validation provider. Thread-safe. */
    final class Validator implements ConstraintValidator<CodePointLength, String> {
        private int min;
        private int max;

        /** Creates a validator, which the validation provider initializes. */
        public Validator() {}

        @Override
        public void initialize(CodePointLength rule) {
            min = rule.min();
            max = rule.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            int count = count(text);
            return count >= min && count <= max;
        }

        static int count(String text) {
            return text.codePointCount(0, text.length());
        }
    }
}
