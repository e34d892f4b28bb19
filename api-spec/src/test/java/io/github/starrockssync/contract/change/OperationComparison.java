package io.github.starrockssync.contract.change;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedHeaders;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedRequestBody;
import org.openapitools.openapidiff.core.model.ChangedResponse;
import org.openapitools.openapidiff.core.model.ChangedSchema;

/** Names and judges what the library has found in one operation. */
final class OperationComparison {

    private static final String LOST = "callers rely on it";
    private static final String REFUSED = "a request that was valid is refused";

    private final OpenAPI before;
    private final OpenAPI after;
    private final String operation;
    private final List<Change> changes = new ArrayList<>();

    private OperationComparison(OpenAPI before, OpenAPI after, String operation) {
        this.before = before;
        this.after = after;
        this.operation = operation;
    }

    static List<Change> changes(OpenAPI before, OpenAPI after, ChangedOperation changed) {
        var comparison =
                new OperationComparison(before, after, changed.getOldOperation().getOperationId());
        comparison.compare(changed);
        return comparison.changes;
    }

    private void compare(ChangedOperation changed) {
        if (changed.getOperationId() != null) {
            String name = changed.getNewOperation().getOperationId();
            if (!operation.equals(name)) {
                add("operationId", "`" + operation + "` → `" + name + "`", "generated code is named after it");
            }
        }
        if (changed.isDeprecated()) {
            add("operation", "deprecated", "");
        }
        if (changed.getParameters() != null) {
            parameters(changed.getParameters());
        }
        if (changed.getRequestBody() != null) {
            body(changed.getRequestBody());
        }
        if (changed.getApiResponses() != null) {
            responses(changed.getApiResponses());
        }
        security(changed);
    }

    private void parameters(ChangedParameters parameters) {
        parameters.getMissing().forEach(each -> add(parameter(each.getName(), each.getIn()), "removed", LOST));
        for (Parameter each : parameters.getIncreased()) {
            boolean required = Boolean.TRUE.equals(each.getRequired());
            add(
                    parameter(each.getName(), each.getIn()),
                    required ? "added, required" : "added",
                    required ? REFUSED : "");
        }
        for (ChangedParameter each : parameters.getChanged()) {
            String place = parameter(each.getName(), each.getIn());
            if (each.isChangeRequired()) {
                required(place, Boolean.TRUE.equals(each.getNewParameter().getRequired()));
            }
            if (each.isChangeStyle() || each.isChangeExplode()) {
                add(place, "written in another way", REFUSED);
            }
            schema(place + ":", "", each.getSchema(), Direction.REQUEST);
        }
    }

    private static String parameter(String name, String in) {
        return in + " parameter `" + name + "`";
    }

    private void required(String place, boolean required) {
        add(place, required ? "required now" : "no longer required", required ? REFUSED : "");
    }

    private void body(ChangedRequestBody body) {
        RequestBody old = body.getOldRequestBody();
        RequestBody now = body.getNewRequestBody();
        boolean required = now != null && Boolean.TRUE.equals(now.getRequired());
        if (old == null) {
            add("request body", required ? "added, required" : "added", required ? REFUSED : "");
        } else if (now == null) {
            add("request body", "removed", LOST);
        } else {
            if (required != Boolean.TRUE.equals(old.getRequired())) {
                required("request body", required);
            }
            content("request body", body.getContent(), Direction.REQUEST);
        }
    }

    private void responses(ChangedApiResponse responses) {
        responses.getMissing().keySet().forEach(status -> add("response " + status, "removed", LOST));
        responses.getIncreased().keySet().forEach(status -> add("response " + status, "added", ""));
        for (Map.Entry<String, ChangedResponse> each : responses.getChanged().entrySet()) {
            String place = "response " + each.getKey();
            headers(place, each.getValue().getHeaders());
            content(place, each.getValue().getContent(), Direction.RESPONSE);
        }
    }

    private void headers(String response, ChangedHeaders headers) {
        if (headers == null) {
            return;
        }
        headers.getMissing().keySet().forEach(name -> add(header(response, name), "removed", LOST));
        headers.getIncreased().keySet().forEach(name -> add(header(response, name), "added", ""));
        headers.getChanged().forEach((name, header) -> {
            if (header.isRequired()) {
                boolean required = Boolean.TRUE.equals(header.getNewHeader().getRequired());
                add(header(response, name), required ? "required now" : "no longer required", required ? "" : LOST);
            }
            schema(header(response, name) + ":", "", header.getSchema(), Direction.RESPONSE);
        });
    }

    private static String header(String response, String name) {
        return response + ", header `" + name + "`";
    }

    private void content(String place, ChangedContent content, Direction direction) {
        if (content == null) {
            return;
        }
        content.getMissing().keySet().forEach(type -> add(place, "media type `" + type + "` removed", LOST));
        content.getIncreased().keySet().forEach(type -> add(place, "media type `" + type + "` added", ""));
        content.getChanged().values().forEach(type -> schema(place + ":", "", type.getSchema(), direction));
    }

    private void schema(String start, String path, ChangedSchema schema, Direction direction) {
        if (schema == null) {
            return;
        }
        String place = path.isEmpty() ? start.substring(0, start.length() - 1) : start + " `" + path + "`";
        if (schema.getOldSchema() != null && schema.getNewSchema() != null) {
            SchemaComparison.findings(schema.getOldSchema(), schema.getNewSchema(), direction)
                    .forEach(each -> add(place, each.what(), each.breaks()));
        }
        String parent = path.isEmpty() ? "" : path + ".";
        schema.getMissingProperties()
                .keySet()
                .forEach(name -> add(start + " `" + parent + name + "`", "removed", LOST));
        schema.getIncreasedProperties().keySet().forEach(name -> add(start + " `" + parent + name + "`", "added", ""));
        schema.getChangedProperties().forEach((name, each) -> schema(start, parent + name, each, direction));
        schema(start, path + "[]", schema.getItems(), direction);
        schema(start, parent + "*", schema.getAddProp(), direction);
    }

    /** Security schemes are alternatives; without any, calls need no authentication. */
    private void security(ChangedOperation changed) {
        List<Set<String>> old = alternatives(changed.getOldOperation(), before);
        List<Set<String>> now = alternatives(changed.getNewOperation(), after);
        for (Set<String> each : old) {
            if (!now.contains(each)) {
                add("credentials", named(each) + " no longer taken", now.isEmpty() ? "" : REFUSED);
            }
        }
        for (Set<String> each : now) {
            if (!old.contains(each)) {
                add("credentials", named(each) + " taken now", old.isEmpty() ? REFUSED : "");
            }
        }
    }

    private static List<Set<String>> alternatives(Operation operation, OpenAPI contract) {
        List<SecurityRequirement> own =
                operation.getSecurity() == null ? contract.getSecurity() : operation.getSecurity();
        return own == null
                ? List.of()
                : own.stream().map(SecurityRequirement::keySet).toList();
    }

    private static String named(Set<String> schemes) {
        return "`" + String.join(" + ", schemes) + "`";
    }

    private void add(String place, String what, String breaks) {
        changes.add(new Change(operation, place, what, breaks));
    }
}
