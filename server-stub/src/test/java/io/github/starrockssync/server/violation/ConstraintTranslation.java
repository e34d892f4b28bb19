package io.github.starrockssync.server.violation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * Translates the violations of a Bean Validation provider: locations to JSON and parameter names, rules by the attributes of
 * their annotations. The provider's own messages, which follow the locale of the JVM, are
 * not used. Thread-safe.
 */
public final class ConstraintTranslation {

    private final ParameterNames parameterNames = new ParameterNames();
    private final JsonNames jsonNames = new JsonNames();

    /** Returns whether a result, not a request, violates the rule. */
    public static boolean isOfResult(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    public Violations violations(Collection<? extends ConstraintViolation<?>> found) {
        return Violations.of(found.stream().map(this::violation).toList());
    }

    private Violation violation(ConstraintViolation<?> found) {
        String where = where(found);
        Annotation annotation = found.getConstraintDescriptor().getAnnotation();
        if (annotation instanceof NotNull) {
            return Violation.of(where, where.equals(Violation.ROOT) ? ContractRule.BODY_REQUIRED : missing(where));
        }
        if (annotation instanceof CodePointLength rule) {
            return Violation.of(where, ContractRule.ofCharacters(rule.min(), rule.max()), rule.min(), rule.max());
        }
        if (annotation instanceof Size size) {
            return Violation.of(where, ContractRule.ofElements(size.min(), size.max()), size.min(), size.max());
        }
        if (annotation instanceof Pattern pattern) {
            return Violation.of(where, ContractRule.PATTERN, pattern.regexp());
        }
        if (annotation instanceof Min least) {
            return Violation.of(where, ContractRule.AT_LEAST, least.value());
        }
        if (annotation instanceof Max most) {
            return Violation.of(where, ContractRule.AT_MOST, most.value());
        }
        return Violation.of(where, ContractRule.NOT_VALID);
    }

    private static ContractRule missing(String where) {
        return where.endsWith("]") ? ContractRule.NOT_NULL_ELEMENT : ContractRule.REQUIRED;
    }

    private String where(ConstraintViolation<?> found) {
        Iterator<Path.Node> nodes = found.getPropertyPath().iterator();
        Class<?> type = found.getRootBeanClass();
        StringBuilder where = new StringBuilder(Violation.ROOT);
        Path.MethodNode method = null;
        while (nodes.hasNext()) {
            Path.Node node = nodes.next();
            if (node.getKind() == ElementKind.METHOD) {
                method = node.as(Path.MethodNode.class);
            } else if (node.getKind() == ElementKind.PARAMETER && method != null) {
                int index = node.as(Path.ParameterNode.class).getParameterIndex();
                List<Class<?>> parameters = method.getParameterTypes();
                String name = parameterNames.find(type, method.getName(), parameters, index);
                where = new StringBuilder(name);
                type = parameters.get(index);
            } else {
                type = append(where, node, type);
            }
        }
        return where.toString();
    }

    private Class<?> append(StringBuilder where, Path.Node node, Class<?> type) {
        if (node.isInIterable() && node.getIndex() != null) {
            where.append('[').append(node.getIndex()).append(']');
        }
        if (node.getKind() != ElementKind.PROPERTY) {
            return type;
        }
        JsonNames.Property property = jsonNames.find(type, node.getName());
        where.append('.').append(property.jsonName());
        return property.type();
    }
}
