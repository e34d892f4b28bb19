package io.github.starrockssync.client.check;

import io.github.starrockssync.client.call.ApiCall;
import io.github.starrockssync.client.call.ApiRequest;
import io.github.starrockssync.client.error.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of the contract, as the generated classes carry them. Thread-safe. */
final class ContractRules {
    private static final String PROJECT_ID = "projectId";
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Comparator<Violation> BY_PLACE =
            Comparator.comparing(ContractRules::place).thenComparing(Violation::message);

    private final Validator validator;
    private final @Nullable String projectId;

    private ContractRules(Validator validator, @Nullable String projectId) {
        this.validator = validator;
        this.projectId = projectId;
    }

    /** The application's own settings of its provider are not meant for this. */
    static ContractRules load(@Nullable String projectId) {
        try {
            Validator validator = Validation.byDefaultProvider()
                    .configure()
                    .ignoreXmlConfiguration()
                    .messageInterpolator(new NoInterpolation())
                    .buildValidatorFactory()
                    .getValidator();
            return new ContractRules(validator, projectId);
        } catch (ValidationException e) {
            throw new NoProviderException(e);
        }
    }

    List<Violation> brokenBy(ApiRequest<?> request) {
        return violations(request).sorted(BY_PLACE).distinct().toList();
    }

    private Stream<Violation> violations(ApiRequest<?> request) {
        if (request instanceof ApiCall<?> call) {
            // its parameters are texts without rules
            return call.body() == null ? Stream.empty() : words(validator.validate(call.body()).stream(), "body.");
        }
        Set<ConstraintViolation<ApiRequest<?>>> violations = validator.validate(request);
        Stream<Violation> ofRequest = words(violations.stream().filter(each -> !lacksProject(each)), "");
        return projectId != null && violations.stream().anyMatch(ContractRules::lacksProject)
                ? Stream.concat(ofRequest, words(ofProject(request.getClass()), ""))
                : ofRequest;
    }

    private Stream<? extends ConstraintViolation<?>> ofProject(Class<?> request) {
        return validator.validateValue(request, PROJECT_ID, projectId).stream();
    }

    /** No reason to refuse a request: the client or the credentials may know the project. */
    private static boolean lacksProject(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString().equals(PROJECT_ID)
                && violation.getConstraintDescriptor().getAnnotation() instanceof NotNull;
    }

    private static Stream<Violation> words(Stream<? extends ConstraintViolation<?>> violations, String prefix) {
        return violations.map(each -> new Violation(
                prefix + WirePath.of(each.getRootBeanClass(), each.getPropertyPath()), RuleWords.of(each)));
    }

    /** Numbers of one width, so that the tenth item comes after the second. */
    private static String place(Violation violation) {
        return NUMBER.matcher(violation.path()).replaceAll(number -> "%9s".formatted(number.group()));
    }

    /** Messages come from {@link RuleWords}; the usual interpolation would want an expression language. */
    private static final class NoInterpolation implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
