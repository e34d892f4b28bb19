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
 * Says in the words of the contract what a Bean Validation provider found: places by their JSON and parameter names,
 * rules by the attributes of their annotations. The provider's own messages, which follow the locale of the JVM, are
 * not used. Thread-safe.
 */
public final class ConstraintTranslation {

    private final ParameterNames parameterNames = new ParameterNames();
    private final JsonNames jsonNames = new JsonNames();

    /** Whether a result, not a request, breaks the rule. */
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

    /** A text that is too short or too long. */
    public static Violation ofCharacters(String where, Size size) {
        return size(where, size, false);
    }

    private Violation violation(ConstraintViolation<?> found) {
        String where = where(found);
        Annotation annotation = found.getConstraintDescriptor().getAnnotation();
        if (annotation instanceof NotNull) {
            return Violation.of(where, where.equals(Violation.ROOT) ? ContractRule.BODY_REQUIRED : missing(where));
        }
        if (annotation instanceof Size size) {
            return size(where, size, found.getInvalidValue() instanceof Collection);
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

    private static Violation size(String where, Size size, boolean elements) {
        return Violation.of(where, sizeRule(size, elements), size.min(), size.max());
    }

    private static ContractRule sizeRule(Size size, boolean elements) {
        if (size.min() == size.max()) {
            return elements ? ContractRule.EXACT_ELEMENTS : ContractRule.EXACT_CHARACTERS;
        }
        if (size.min() == 0) {
            return elements ? ContractRule.MAX_ELEMENTS : ContractRule.MAX_CHARACTERS;
        }
        if (size.max() == Integer.MAX_VALUE) {
            return elements ? ContractRule.MIN_ELEMENTS : ContractRule.MIN_CHARACTERS;
        }
        return elements ? ContractRule.ELEMENTS : ContractRule.CHARACTERS;
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
