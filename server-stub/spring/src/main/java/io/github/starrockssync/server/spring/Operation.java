package io.github.starrockssync.server.spring;

import io.github.starrockssync.server.check.OperationRules;
import io.github.starrockssync.server.spring.api.DataSynchronizationApi;
import io.github.starrockssync.server.spring.api.InstancesApi;
import io.github.starrockssync.server.spring.api.JobsApi;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** An operation of the contract. Thread-safe. */
record Operation(OperationRules rules) {

    /** By generated interface and name of the operation. */
    static final Map<Class<?>, Map<String, OperationRules>> RULES = Map.of(
            DataSynchronizationApi.class,
            io.github.starrockssync.server.api.DataSynchronizationApi.RULES,
            InstancesApi.class,
            io.github.starrockssync.server.api.InstancesApi.RULES,
            JobsApi.class,
            io.github.starrockssync.server.api.JobsApi.RULES);

    private static final List<PathPattern> PATHS = RULES.keySet().stream()
            .flatMap(Operation::paths)
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private static final String PROJECT = "project_id";
    private static final Map<Method, Operation> FOUND = new ConcurrentHashMap<>();
    private static final Operation NONE = new Operation(OperationRules.ofBody(false));

    /** Returns the operation of a handler; null if it implements none. */
    static @Nullable Operation of(@Nullable Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return null;
        }
        Operation operation = FOUND.computeIfAbsent(method.getMethod(), key -> find(method.getBeanType(), key));
        return operation == NONE ? null : operation;
    }

    /** Returns whether an operation has the path of a request. */
    static boolean hasPath(HttpServletRequest request) {
        PathContainer path = path(request);
        return PATHS.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** Returns the decoded project in the path of a request; null if no operation has the path. */
    static @Nullable String projectOf(HttpServletRequest request) {
        PathContainer path = path(request);
        return PATHS.stream()
                .flatMap(pattern -> Stream.ofNullable(pattern.matchAndExtract(path)))
                .flatMap(found -> Stream.ofNullable(found.getUriVariables().get(PROJECT)))
                .findFirst()
                .orElse(null);
    }

    private static PathContainer path(HttpServletRequest request) {
        return RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
    }

    private static Operation find(Class<?> controller, Method method) {
        return RULES.entrySet().stream()
                .filter(api -> api.getKey().isAssignableFrom(controller) && declares(api.getKey(), method))
                .map(api -> new Operation(api.getValue().get(method.getName())))
                .findFirst()
                .orElse(NONE);
    }

    private static boolean declares(Class<?> api, Method method) {
        return Arrays.stream(api.getMethods())
                .anyMatch(operation -> operation.getName().equals(method.getName())
                        && Arrays.equals(operation.getParameterTypes(), method.getParameterTypes()));
    }

    private static Stream<String> paths(Class<?> api) {
        String prefix = api.getAnnotation(RequestMapping.class).path()[0];
        return Arrays.stream(api.getDeclaredMethods())
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(RequestMapping.class)))
                .map(RequestMapping::path)
                .map(path -> path.length == 0 ? prefix : prefix + path[0])
                .distinct();
    }
}
