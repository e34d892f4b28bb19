package io.github.starrockssync.server.violation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON names of the properties of the generated models, read once for each class. Thread-safe. */
final class JsonNames {

    /**
     * A property of a model.
     *
     * @param type the class of its value, for a list that of its elements
     */
    record Property(String jsonName, Class<?> type) {}

    private final Map<Class<?>, Map<String, Property>> properties = new ConcurrentHashMap<>();

    Property find(Class<?> model, String javaName) {
        return properties
                .computeIfAbsent(model, JsonNames::read)
                .getOrDefault(javaName, new Property(javaName, Object.class));
    }

    private static Map<String, Property> read(Class<?> model) {
        return Stream.of(model.getMethods())
                .filter(method -> method.getName().startsWith("get") && method.getParameterCount() == 0)
                .filter(method -> method.isAnnotationPresent(JsonProperty.class))
                .collect(Collectors.toUnmodifiableMap(JsonNames::javaName, JsonNames::property));
    }

    private static String javaName(Method getter) {
        String name = getter.getName().substring("get".length());
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Property property(Method getter) {
        return new Property(getter.getAnnotation(JsonProperty.class).value(), valueType(getter.getGenericReturnType()));
    }

    private static Class<?> valueType(Type type) {
        if (type instanceof ParameterizedType list) {
            return valueType(list.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> model ? model : Object.class;
    }
}
