package io.github.starrockssync.contract.drift;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.client.api.DataSyncApi;
import io.github.starrockssync.server.api.DataSynchronizationApi;
import io.github.starrockssync.server.api.InstancesApi;
import io.github.starrockssync.server.api.JobsApi;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Stream;

/** The rules that the generated client and the generated stub carry. */
final class GeneratedCode {

    private static final List<Class<?>> STUB = List.of(DataSynchronizationApi.class, InstancesApi.class, JobsApi.class);

    private GeneratedCode() {}

    static SortedSet<String> clientModels(JsonNode document) {
        return models(document, "io.github.starrockssync.client.model.");
    }

    static SortedSet<String> stubModels(JsonNode document) {
        return models(document, "io.github.starrockssync.server.model.");
    }

    /** What the client asks of parameters. Where it puts them is seen on the wire, by {@code MockedContractTest}. */
    static SortedSet<String> clientParameters() {
        JavaRules rules = new JavaRules();
        for (Class<?> request : DataSyncApi.class.getClasses()) {
            if (request.getSimpleName().endsWith("Request")) {
                String name = request.getSimpleName().replaceFirst("Request$", "");
                rules.addModel(Character.toLowerCase(name.charAt(0)) + name.substring(1), request);
            }
        }
        return rules.rules();
    }

    /** What the stub asks of parameters, where it looks for them, and the path and method of each operation. */
    static SortedSet<String> stubOperations() {
        JavaRules rules = new JavaRules();
        for (Class<?> resource : STUB) {
            for (Method method : resource.getMethods()) {
                Stream.of(method.getAnnotations())
                        .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                        .filter(Objects::nonNull)
                        .forEach(each -> rules.add(
                                method.getName() + " is " + each.value() + " " + path(resource) + path(method)));
                Arrays.stream(method.getParameters()).forEach(each -> addParameter(rules, method, each));
            }
        }
        return rules.rules();
    }

    private static void addParameter(JavaRules rules, Method method, Parameter parameter) {
        PathParam path = parameter.getAnnotation(PathParam.class);
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        HeaderParam header = parameter.getAnnotation(HeaderParam.class);
        if (path != null) {
            // there is no call without it
            rules.add(method.getName() + " " + path.value() + " required");
            rules.add(method.getName() + " " + path.value() + " in path");
            rules.addParameter(method.getName() + " " + path.value(), parameter);
        } else if (query != null) {
            rules.add(method.getName() + " " + query.value() + " in query");
            rules.addParameter(method.getName() + " " + query.value(), parameter);
        } else if (header != null) {
            rules.add(method.getName() + " " + header.value() + " in header");
            rules.addParameter(method.getName() + " " + header.value(), parameter);
        } else {
            rules.addParameter(method.getName() + " body", parameter);
        }
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static SortedSet<String> models(JsonNode document, String prefix) {
        JavaRules rules = new JavaRules();
        for (String name : DocumentRules.models(document)) {
            try {
                rules.addModel(name, Class.forName(prefix + name));
            } catch (ClassNotFoundException e) {
                rules.add(name + " is not generated");
            }
        }
        return rules.rules();
    }
}
