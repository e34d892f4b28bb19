package io.github.starrockssync.server.jaxrs;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The paths and methods of the operations of generated interfaces. Thread-safe. */
final class Operations {

    private record Operation(Pattern path, String httpMethod) {

        boolean hasPath(String absolute) {
            return path.matcher(absolute).matches();
        }
    }

    static final Operations OF_CONTRACT = new Operations(OperationChecks.OF_CONTRACT.interfaces());

    private final Collection<Class<?>> interfaces;
    private final List<Operation> operations;

    Operations(Collection<Class<?>> interfaces) {
        this.interfaces = List.copyOf(interfaces);
        this.operations = methods().map(Operations::operation).toList();
    }

    Collection<Class<?>> interfaces() {
        return interfaces;
    }

    /** Returns whether an operation has the path. */
    boolean contain(String path) {
        String absolute = absolute(path);
        return operations.stream().anyMatch(operation -> operation.hasPath(absolute));
    }

    /** Returns the methods for the header {@code Allow}; empty if no operation has the path. */
    SortedSet<String> allowed(String path) {
        SortedSet<String> allowed = new TreeSet<>();
        String absolute = absolute(path);
        for (Operation operation : operations) {
            if (operation.hasPath(absolute)) {
                allowed.add(operation.httpMethod());
                allowed.add(HttpMethod.OPTIONS);
            }
        }
        if (allowed.contains(HttpMethod.GET)) {
            allowed.add(HttpMethod.HEAD);
        }
        return allowed;
    }

    private Stream<Method> methods() {
        return interfaces.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                // coverage tools add synthetic methods
                .filter(method -> !method.isSynthetic());
    }

    private static Operation operation(Method method) {
        String template =
                path(method.getDeclaringClass().getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
        String httpMethod = Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow();
        return new Operation(Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+") + "/?"), httpMethod);
    }

    private static String absolute(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    private static String path(@Nullable Path path) {
        return path == null ? "" : path.value();
    }
}
