package io.github.starrockssync.server.violation;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names of the parameters of resource methods, from the annotations of the generated interfaces. Thread-safe. */
public final class ParameterNames {

    private record Key(Class<?> type, String method, List<Class<?>> parameters, int index) {}

    private final Map<Key, String> names = new ConcurrentHashMap<>();

    /** The wire name of a parameter, {@value Violation#ROOT} for the body. */
    String find(Class<?> type, String method, List<Class<?>> parameters, int index) {
        return names.computeIfAbsent(new Key(type, method, parameters, index), ParameterNames::read);
    }

    /** The wire name that one of a parameter's annotations gives it. */
    public static Optional<String> of(Annotation... annotations) {
        return Stream.of(annotations)
                .map(ParameterNames::name)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String read(Key key) {
        return declarations(key.type())
                .flatMap(type -> method(type, key).stream())
                .flatMap(method -> of(method.getParameterAnnotations()[key.index()]).stream())
                .findFirst()
                .orElse(Violation.ROOT);
    }

    // Runtimes validate subclasses and proxies: the annotations are on an interface somewhere above.
    private static Stream<Class<?>> declarations(Class<?> type) {
        Stream<Class<?>> above =
                Stream.concat(Stream.of(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()));
        return Stream.concat(Stream.of(type), above.flatMap(ParameterNames::declarations));
    }

    private static Optional<Method> method(Class<?> type, Key key) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(key.method()))
                .filter(method -> List.of(method.getParameterTypes()).equals(key.parameters()))
                .findFirst();
    }

    private static @Nullable String name(Annotation annotation) {
        if (annotation instanceof PathParam path) {
            return path.value();
        }
        if (annotation instanceof QueryParam query) {
            return query.value();
        }
        return annotation instanceof HeaderParam header ? header.value() : null;
    }
}
