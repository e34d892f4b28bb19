package io.github.starrockssync.server.operation;

import io.github.starrockssync.server.violation.Characters;
import io.github.starrockssync.server.violation.ConstraintTranslation;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.ParameterNames;
import io.github.starrockssync.server.violation.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A parameter in the path or the query, with the rules that the contract has for it. */
record UriParameter(Parameter declaration, String name) {

    /** Those of an operation. */
    static Stream<UriParameter> of(Method operation) {
        return Stream.of(operation.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class)
                        || parameter.isAnnotationPresent(PathParam.class))
                .map(parameter -> new UriParameter(
                        parameter, ParameterNames.of(parameter.getAnnotations()).orElseThrow()));
    }

    /** Whether it is there, without a value that it must have. */
    boolean isWronglyEmptyIn(UriInfo uri) {
        Characters characters = declaration.getAnnotation(Characters.class);
        return characters != null && characters.min() > 0 && "".equals(valueIn(uri));
    }

    /** The rules that its value breaks. */
    List<Violation> violationsIn(UriInfo uri) {
        String value = valueIn(uri);
        List<Violation> violations = new ArrayList<>();
        if (value == null) {
            if (declaration.isAnnotationPresent(NotNull.class)) {
                violations.add(Violation.of(name, ContractRule.REQUIRED));
            }
            return violations;
        }
        Characters characters = declaration.getAnnotation(Characters.class);
        if (characters != null) {
            ConstraintTranslation.ofCharacters(name, value, characters).ifPresent(violations::add);
        }
        Pattern pattern = declaration.getAnnotation(Pattern.class);
        if (pattern != null && !value.matches(pattern.regexp())) {
            violations.add(Violation.of(name, ContractRule.PATTERN, pattern.regexp()));
        }
        return violations;
    }

    private @Nullable String valueIn(UriInfo uri) {
        return (declaration.isAnnotationPresent(QueryParam.class) ? uri.getQueryParameters() : uri.getPathParameters())
                .getFirst(name);
    }
}
