package io.github.starrockssync.contract.change;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.Endpoint;

/**
 * What changes from one contract to another. openapi-diff finds the operations, parameters, bodies and schemas that
 * belong together; what it does not look at – servers, how credentials
 * travel, and schemas that are closed to further properties – is added here.
 */
final class ContractComparison {

    private ContractComparison() {}

    /** Ignores changes of prose, examples and extensions. */
    static List<Change> changes(String before, String after) {
        ChangedOpenApi difference = OpenApiCompare.fromContents(before, after);
        OpenAPI old = difference.getOldSpecOpenApi();
        OpenAPI now = difference.getNewSpecOpenApi();
        List<Change> changes = new ArrayList<>();
        for (Endpoint endpoint : difference.getMissingEndpoints()) {
            changes.add(of(endpoint, "operation removed", "callers get 404 or 405"));
        }
        for (Endpoint endpoint : difference.getNewEndpoints()) {
            changes.add(of(endpoint, "operation added", ""));
        }
        difference.getChangedOperations().forEach(each -> changes.addAll(OperationComparison.changes(old, now, each)));
        addServers(servers(old), servers(now), changes);
        addCredentials(old, now, changes);
        addClosedSchemas(schemas(old), schemas(now), changes);
        return List.copyOf(changes);
    }

    private static Change of(Endpoint endpoint, String what, String breaks) {
        return new Change(
                endpoint.getOperation().getOperationId(),
                endpoint.getMethod() + " " + endpoint.getPathUrl(),
                what,
                breaks);
    }

    private static void addServers(Set<String> before, Set<String> after, List<Change> changes) {
        before.stream()
                .filter(each -> !after.contains(each))
                .forEach(each ->
                        changes.add(new Change("", "servers", "`" + each + "` removed", "its callers reach nobody")));
        after.stream()
                .filter(each -> !before.contains(each))
                .forEach(each -> changes.add(new Change("", "servers", "`" + each + "` added", "")));
    }

    /** Each address with each value that a variable of it can have. */
    private static Set<String> servers(OpenAPI contract) {
        Set<String> servers = new TreeSet<>();
        for (Server server : contract.getServers()) {
            List<String> addresses = List.of(server.getUrl());
            if (server.getVariables() != null) {
                for (var variable : server.getVariables().entrySet()) {
                    List<String> values = variable.getValue().getEnum();
                    String name = "{" + variable.getKey() + "}";
                    addresses = addresses.stream()
                            .flatMap(each -> values == null
                                    ? List.of(each).stream()
                                    : values.stream().map(value -> each.replace(name, value)))
                            .toList();
                }
            }
            servers.addAll(addresses);
        }
        return servers;
    }

    private static void addCredentials(OpenAPI before, OpenAPI after, List<Change> changes) {
        Map<String, SecurityScheme> old = before.getComponents().getSecuritySchemes();
        Map<String, SecurityScheme> now = after.getComponents().getSecuritySchemes();
        old.forEach((name, scheme) -> {
            if (now.containsKey(name) && !wire(scheme).equals(wire(now.get(name)))) {
                changes.add(new Change(
                        "",
                        "credentials `" + name + "`",
                        "travel in another way",
                        "a request that was valid is refused"));
            }
        });
    }

    private static List<Object> wire(SecurityScheme scheme) {
        return Arrays.asList(scheme.getType(), scheme.getIn(), scheme.getName(), scheme.getScheme());
    }

    private static void addClosedSchemas(
            Map<String, Schema<?>> before, Map<String, Schema<?>> after, List<Change> changes) {
        after.forEach((name, schema) -> {
            Schema<?> old = before.get(name);
            if (old != null && isClosed(schema) != isClosed(old)) {
                changes.add(
                        isClosed(schema)
                                ? new Change(
                                        "",
                                        "schema `" + name + "`",
                                        "further properties are forbidden",
                                        "a request that was valid is refused")
                                : new Change("", "schema `" + name + "`", "further properties are allowed", ""));
            }
        });
    }

    private static boolean isClosed(Schema<?> schema) {
        return Boolean.FALSE.equals(schema.getAdditionalProperties());
    }

    private static Map<String, Schema<?>> schemas(OpenAPI contract) {
        Map<String, Schema<?>> schemas = new LinkedHashMap<>();
        if (contract.getComponents() != null && contract.getComponents().getSchemas() != null) {
            contract.getComponents().getSchemas().forEach(schemas::put);
        }
        return schemas;
    }
}
