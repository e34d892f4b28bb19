package io.github.starrockssync.server.check;

import io.github.starrockssync.server.violation.CodePointLength;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values that satisfy and violate the rules of annotations, at their limits and far from them. */
final class SampleValues {

    private static final List<String> KINDS = List.of("a", "Z", "7", "_", "-", "é", "😀", "a\n", "100", "12:34");
    private static final List<String> ENDINGS = List.of("", "in07", "in17", "no07");

    private final Random random;

    SampleValues(Random random) {
        this.random = random;
    }

    /** Returns the values for a property or a parameter. */
    List<@Nullable Object> of(AnnotatedType type, AnnotatedElement rules) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(null);
        if (type instanceof AnnotatedParameterizedType generic && raw(type) == List.class) {
            AnnotatedType element = generic.getAnnotatedActualTypeArguments()[0];
            values.addAll(lists(of(element, element), rules.getAnnotation(Size.class)));
        } else if (raw(type) == String.class) {
            values.addAll(texts(rules.getAnnotation(CodePointLength.class)));
        } else if (raw(type) == Integer.class) {
            numbers(rules).map(Long::intValue).forEach(values::add);
        } else if (raw(type) == Long.class) {
            numbers(rules).forEach(values::add);
        } else if (raw(type).isEnum()) {
            values.addAll(Arrays.asList(raw(type).getEnumConstants()));
        } else if (Validatable.class.isAssignableFrom(raw(type))) {
            values.add(model(raw(type)));
            values.add(model(raw(type)));
        }
        return values;
    }

    /** Returns a model whose properties have random values or none. */
    Object model(Class<?> type) {
        try {
            Object model = type.getConstructor().newInstance();
            for (Method setter : setters(type)) {
                List<@Nullable Object> values = of(setter.getAnnotatedParameterTypes()[0], getter(setter));
                setter.invoke(model, values.get(random.nextInt(values.size())));
            }
            return model;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static List<Method> setters(Class<?> model) {
        return Stream.of(model.getMethods())
                .filter(method -> method.getName().startsWith("set"))
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList();
    }

    static Method getter(Method setter) throws NoSuchMethodException {
        return setter.getDeclaringClass().getMethod(setter.getName().replaceFirst("set", "get"));
    }

    private List<String> texts(@Nullable CodePointLength rule) {
        List<Integer> lengths = new ArrayList<>(List.of(0, 1, 3, 32, 36));
        if (rule != null) {
            lengths.addAll(around(rule.min(), rule.max()));
        }
        List<String> texts = new ArrayList<>();
        for (int length : lengths) {
            for (String kind : KINDS) {
                texts.add(text(kind, length, ""));
            }
            texts.add(text("a", length, ENDINGS.get(random.nextInt(ENDINGS.size()))));
        }
        ENDINGS.forEach(ending -> texts.add(text("a", 36, ending)));
        return texts;
    }

    private List<List<@Nullable Object>> lists(List<@Nullable Object> elements, @Nullable Size rule) {
        List<List<@Nullable Object>> lists = new ArrayList<>();
        lists.add(List.of());
        lists.add(elements.subList(0, Math.min(5, elements.size())));
        lists.add(Collections.singletonList(elements.get(random.nextInt(elements.size()))));
        if (rule != null && random.nextInt(10) == 0) {
            around(rule.min(), rule.max()).forEach(size -> lists.add(Collections.nCopies(size, null)));
        }
        return lists;
    }

    private static Stream<Long> numbers(AnnotatedElement rules) {
        Min min = rules.getAnnotation(Min.class);
        Max max = rules.getAnnotation(Max.class);
        return Stream.of(0L, 7L, min == null ? 1L : min.value(), min == null ? 1L : min.value() - 1)
                .flatMap(number ->
                        Stream.of(number, max == null ? number : max.value(), max == null ? 2L : max.value() + 1));
    }

    private static List<Integer> around(int min, int max) {
        return Stream.of(min - 1, min, max, max + 1)
                .filter(number -> number >= 0 && number < Integer.MAX_VALUE)
                .toList();
    }

    private static String text(String kind, int length, String ending) {
        int characters = Math.max(0, length - ending.length());
        String repeated = kind.repeat(characters);
        return repeated.substring(0, repeated.offsetByCodePoints(0, characters)) + ending;
    }

    private static Class<?> raw(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType generic
                ? (Class<?>) ((java.lang.reflect.ParameterizedType) generic.getType()).getRawType()
                : (Class<?>) type.getType();
    }
}
