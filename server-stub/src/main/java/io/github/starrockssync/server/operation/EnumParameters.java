package io.github.starrockssync.server.operation;

import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.generated.model.Language;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.ParameterNames;
import io.github.starrockssync.server.violation.Violation;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Converts parameters to the generated enums. The rules of an operation decide which values are valid, and whether case
 * matters: here it does not, an empty value is an absent one, and any other is refused like every violation of a rule.
 */
@Provider
public final class EnumParameters implements ParamConverterProvider {

    private static final String GENERATED = Language.class.getPackageName();

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (!type.isEnum() || !type.getPackageName().equals(GENERATED)) {
            return null;
        }
        // Quarkus shows the annotations of the implementing method, which has none.
        String name = ParameterNames.of(annotations)
                .or(() -> Operations.OF_CONTRACT.parameterOf(type))
                .orElse(type.getSimpleName());
        return new Converter<>(type, name);
    }

    private static final class Converter<T> implements ParamConverter<T> {

        private final Map<String, T> constants;
        private final String parameter;

        Converter(Class<T> type, String parameter) {
            this.parameter = parameter;
            constants = Stream.of(type.getEnumConstants())
                    .collect(Collectors.toMap(
                            String::valueOf,
                            value -> value,
                            (one, other) -> one,
                            () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
        }

        @Override
        public @Nullable T fromString(@Nullable String value) {
            if (value == null || value.isBlank()) {
                return null;
            }
            T constant = constants.get(value);
            if (constant == null) {
                Violation violation = Violation.of(
                        parameter, ContractRule.ONE_OF, constants.keySet().toString());
                // The only kind of exception that a runtime lets through here unchanged.
                throw new BadRequestException(ServiceException.invalid(violation));
            }
            return constant;
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
