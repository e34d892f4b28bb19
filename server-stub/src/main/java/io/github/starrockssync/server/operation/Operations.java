package io.github.starrockssync.server.operation;

import io.github.starrockssync.server.generated.api.DataSynchronizationApi;
import io.github.starrockssync.server.generated.api.InstancesApi;
import io.github.starrockssync.server.generated.api.JobsApi;
import io.github.starrockssync.server.violation.ParameterNames;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations of generated interfaces, for runtimes that do not tell about them. Thread-safe. */
final class Operations {

    private record Operation(Pattern path, String httpMethod) {}

    /** Those of the contract. */
    static final Operations OF_CONTRACT =
            new Operations(List.of(DataSynchronizationApi.class, InstancesApi.class, JobsApi.class));

    private final List<Class<?>> interfaces;
    private final List<Operation> operations;

    Operations(List<Class<?>> interfaces) {
        this.interfaces = List.copyOf(interfaces);
        this.operations = methods().map(Operations::operation).toList();
    }

    List<Class<?>> interfaces() {
        return interfaces;
    }

    /** The wire name of the parameters of that type. */
    Optional<String> parameterOf(Class<?> type) {
        return methods()
                .flatMap(method -> Stream.of(method.getParameters()))
                .filter(parameter -> parameter.getType() == type)
                .map(Parameter::getAnnotations)
                .flatMap(annotations -> ParameterNames.of(annotations).stream())
                .findFirst();
    }

    /** What the header {@code Allow} says about a path; empty for one that no operation has. */
    SortedSet<String> allowed(String path) {
        SortedSet<String> allowed = new TreeSet<>();
        String absolute = path.startsWith("/") ? path : "/" + path;
        for (Operation operation : operations) {
            if (operation.path().matcher(absolute).matches()) {
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
        return interfaces.stream().flatMap(type -> Stream.of(type.getDeclaredMethods()));
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

    private static String path(@Nullable Path path) {
        return path == null ? "" : path.value();
    }
}
