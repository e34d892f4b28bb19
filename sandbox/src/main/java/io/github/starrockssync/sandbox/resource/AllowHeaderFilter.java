package io.github.starrockssync.sandbox.resource;

import io.github.starrockssync.sandbox.controls.generated.api.ControlsApi;
import io.github.starrockssync.server.generated.api.DataSynchronizationApi;
import io.github.starrockssync.server.generated.api.JobsApi;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Adds the methods of a path to a 405, which HTTP demands and the runtime leaves out. */
@Provider
public final class AllowHeaderFilter implements ContainerResponseFilter {

    private static final List<Class<?>> INTERFACES =
            List.of(DataSynchronizationApi.class, JobsApi.class, ControlsApi.class);
    private static final Map<String, Set<String>> METHODS_BY_PATH = methodsByPath();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean lacksAllow = response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode()
                && !response.getHeaders().containsKey(HttpHeaders.ALLOW);
        if (lacksAllow) {
            String path = request.getUriInfo().getRequestUri().getRawPath();
            METHODS_BY_PATH.forEach((pattern, methods) -> {
                if (path.matches(pattern)) {
                    response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
                }
            });
        }
    }

    private static Map<String, Set<String>> methodsByPath() {
        Map<String, Set<String>> methods = new TreeMap<>();
        for (Class<?> api : INTERFACES) {
            for (Method method : api.getMethods()) {
                Set<String> ofPath = methods.computeIfAbsent(pattern(api, method), key -> new TreeSet<>());
                ofPath.add(httpMethod(method));
                ofPath.add(HttpMethod.OPTIONS);
                if (ofPath.contains(HttpMethod.GET)) {
                    ofPath.add(HttpMethod.HEAD);
                }
            }
        }
        return Map.copyOf(methods);
    }

    private static String httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow();
    }

    private static String pattern(Class<?> api, Method method) {
        Path path = method.getAnnotation(Path.class);
        String template = api.getAnnotation(Path.class).value() + (path == null ? "" : path.value());
        return Arrays.stream(template.split("/", -1))
                .map(segment -> segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment))
                .reduce((left, right) -> left + "/" + right)
                .orElseThrow();
    }
}
