package io.github.starrockssync.client.check;

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
 * How many characters of Unicode a text of the contract may have, which is how JSON Schema counts. The {@code Size} of
 * Jakarta Validation would count a character beyond the first plane, such as an emoji, twice. The generated classes carry
 * it; nothing looks at it unless requests are {@linkplain LocalCheck checked}.
 */
@Documented
@Constraint(validatedBy = Characters.Validator.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Characters {

    /**
     * Least number.
     *
     * @return not negative
     */
    int min() default 0;

    /**
     * Greatest number.
     *
     * @return not less than the least
     */
    int max() default Integer.MAX_VALUE;

    /**
     * What a validation provider says of a text that breaks the rule. {@link LocalCheck} has its own words.
     *
     * @return the words
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
    final class Validator implements ConstraintValidator<Characters, String> {
        private int min;
        private int max;

        /** Counts nothing before it is told the rule. */
        public Validator() {}

        @Override
        public void initialize(Characters rule) {
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
