package io.github.starrockssync.contract.drift;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.starrockssync.server.violation.CodePointLength;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What generated Java asks of every property and parameter, in the words of {@link DocumentRules}. */
final class JavaRules {

    private final SortedSet<String> rules = new TreeSet<>();

    /** The rules of the properties of a class, whether they are said of its fields or of its getters. */
    void addModel(String name, Class<?> model) {
        for (Field field : model.getDeclaredFields()) {
            addProperty(name, field, field.getAnnotatedType());
        }
        for (Method method : model.getDeclaredMethods()) {
            if (method.getParameterCount() == 0) {
                addProperty(name, method, method.getAnnotatedReturnType());
            }
        }
    }

    /** The rules of a parameter. */
    void addParameter(String place, Parameter parameter) {
        addRules(place, parameter, parameter.getAnnotatedType());
    }

    void add(String rule) {
        rules.add(rule);
    }

    SortedSet<String> rules() {
        return rules;
    }

    private void addProperty(String model, AnnotatedElement property, AnnotatedType type) {
        JsonProperty name = property.getAnnotation(JsonProperty.class);
        // what is only written repeats another property under its alias
        if (name != null && name.access() != JsonProperty.Access.READ_ONLY) {
            addRules(model + separator(model) + name.value(), property, type);
        }
    }

    /** Names of operations start small: what belongs to them are parameters. */
    private static String separator(String model) {
        return Character.isLowerCase(model.charAt(0)) ? " " : ".";
    }

    private void addRules(String place, AnnotatedElement rule, AnnotatedType type) {
        if (rule.isAnnotationPresent(NotNull.class)) {
            rules.add(place + " required");
        }
        Pattern pattern = rule.getAnnotation(Pattern.class);
        if (pattern != null) {
            rules.add(place + " pattern " + pattern.regexp());
        }
        Size size = rule.getAnnotation(Size.class);
        if (size != null) {
            addLimits(place, raw(type) == List.class ? "Items" : "Length", size.min(), size.max());
        }
        CodePointLength characters = rule.getAnnotation(CodePointLength.class);
        if (characters != null) {
            addLimits(place, "Length", characters.min(), characters.max());
        }
        io.github.starrockssync.client.validation.CodePointLength unicode =
                rule.getAnnotation(io.github.starrockssync.client.validation.CodePointLength.class);
        if (unicode != null) {
            addLimits(place, "Length", unicode.min(), unicode.max());
        }
        DecimalMin least = rule.getAnnotation(DecimalMin.class);
        if (least != null) {
            rules.add(place + " minimum " + least.value());
        }
        DecimalMax most = rule.getAnnotation(DecimalMax.class);
        if (most != null) {
            rules.add(place + " maximum " + most.value());
        }
        Min min = rule.getAnnotation(Min.class);
        if (min != null) {
            rules.add(place + " minimum " + min.value());
        }
        Max max = rule.getAnnotation(Max.class);
        if (max != null) {
            rules.add(place + " maximum " + max.value());
        }
        addType(place, type);
    }

    private void addLimits(String place, String what, int min, int max) {
        if (min > 0) {
            rules.add(place + " min" + what + " " + min);
        }
        if (max < Integer.MAX_VALUE) {
            rules.add(place + " max" + what + " " + max);
        }
    }

    private void addType(String place, AnnotatedType type) {
        Class<?> raw = raw(type);
        if (raw == List.class) {
            rules.add(place + " type array");
            AnnotatedType item = ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
            addRules(place + "[]", item, item);
        } else if (raw == String.class) {
            rules.add(place + " type string");
        } else if (raw == Boolean.class) {
            rules.add(place + " type boolean");
        } else if (raw == Integer.class) {
            rules.add(place + " type int32");
        } else if (raw == Long.class) {
            rules.add(place + " type int64");
        } else if (words(raw).isEmpty()) {
            rules.add(place + " type " + raw.getSimpleName());
        } else {
            rules.add(place + " type string");
            rules.add(place + " enum " + words(raw));
        }
    }

    private static Class<?> raw(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType generic
                ? (Class<?>) ((ParameterizedType) generic.getType()).getRawType()
                : (Class<?>) type.getType();
    }

    /** The words that an enumeration knows, closed as in the stub or open as in the client; none for another class. */
    private static Collection<String> words(Class<?> type) {
        try {
            Object values = type.getMethod("values").invoke(null);
            Collection<?> all = values instanceof Object[] array ? Arrays.asList(array) : (Collection<?>) values;
            return all.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
        } catch (NoSuchMethodException e) {
            return List.of();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
