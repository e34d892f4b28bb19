package io.github.starrockssync.client.check;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A path of Java names in the names of the contract, which the generated fields carry for Jackson. */
final class WirePath {
    private final StringBuilder text = new StringBuilder();
    private Class<?> type;

    private WirePath(Class<?> root) {
        this.type = root;
    }

    static String of(Class<?> root, Path path) {
        WirePath wire = new WirePath(root);
        path.forEach(wire::append);
        return wire.text.toString();
    }

    private void append(Path.Node node) {
        if (node.getIndex() != null) {
            text.append('[').append(node.getIndex()).append(']');
        }
        Field field = node.getKind() == ElementKind.PROPERTY ? field(node.getName()) : null;
        // a property without a field is a statement about the whole object
        if (field != null) {
            text.append(text.isEmpty() ? "" : ".").append(wireName(field));
            type = itemType(field.getGenericType());
        }
    }

    private @Nullable Field field(String name) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(each -> each.getName().equals(name))
                .findAny()
                .orElse(null);
    }

    private static String wireName(Field field) {
        JsonProperty property = field.getAnnotation(JsonProperty.class);
        return property == null ? field.getName() : property.value();
    }

    /** Type of the object, or of the items if it is a list. */
    private static Class<?> itemType(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return itemType(arguments[arguments.length - 1]);
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }
}
