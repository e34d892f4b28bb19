package io.github.starrockssync.contract.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What an OpenAPI document asks of every property and parameter, one line for each rule, such as
 * {@code TableReplConfig.tables[] maxLength 1024}.
 */
final class DocumentRules {

    /** Keywords whose value is a rule as it stands. */
    private static final Set<String> LIMITS =
            Set.of("minLength", "maxLength", "pattern", "minItems", "maxItems", "minimum", "maximum");

    /** Keywords that ask nothing. */
    private static final Set<String> PROSE = Set.of("description", "example", "nullable", "title");

    private final JsonNode document;
    private final SortedSet<String> rules = new TreeSet<>();

    private DocumentRules(JsonNode document) {
        this.document = document;
    }

    /** The rules of all objects that have a name. */
    static SortedSet<String> ofModels(JsonNode document) {
        DocumentRules unit = new DocumentRules(document);
        models(document).forEach(unit::model);
        return unit.rules;
    }

    /** The rules of the parameters of all operations, their bodies included. */
    static SortedSet<String> ofOperations(JsonNode document) {
        DocumentRules unit = new DocumentRules(document);
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                unit.operation(path.getKey(), method.getKey(), method.getValue());
            }
        }
        return unit.rules;
    }

    /** The names of all objects that have one. */
    static Set<String> models(JsonNode document) {
        return document.at("/components/schemas").properties().stream()
                .filter(each -> each.getValue().path("type").asText().equals("object"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void model(String name) {
        JsonNode schema = document.at("/components/schemas/" + name);
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String place = name + "." + property.getKey();
            if (texts(schema.path("required")).contains(property.getKey())) {
                rules.add(place + " required");
            }
            schema(place, property.getValue());
        }
    }

    private void operation(String path, String method, JsonNode operation) {
        String id = operation.get("operationId").asText();
        rules.add(id + " is " + method.toUpperCase(Locale.ROOT) + " " + path);
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = resolve(reference);
            String place = id + " " + parameter.get("name").asText();
            rules.add(place + " in " + parameter.get("in").asText());
            required(place, parameter);
            schema(place, parameter.get("schema"));
        }
        if (operation.has("requestBody")) {
            JsonNode body = resolve(operation.get("requestBody"));
            required(id + " body", body);
            schema(id + " body", body.at("/content/application~1json/schema"));
        }
    }

    private void required(String place, JsonNode parameter) {
        if (parameter.path("required").asBoolean()) {
            rules.add(place + " required");
        }
    }

    private void schema(String place, JsonNode reference) {
        JsonNode schema = resolve(reference);
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            String name = keyword.getKey();
            if (LIMITS.contains(name)) {
                rules.add(place + " " + name + " " + keyword.getValue().asText());
            } else if (name.equals("enum")) {
                rules.add(place + " enum " + texts(keyword.getValue()));
            } else if (name.equals("type")) {
                rules.add(place + " type " + type(reference, schema));
            } else if (name.equals("items")) {
                schema(place + "[]", keyword.getValue());
            } else if (!PROSE.contains(name)
                    && !name.startsWith("x-")
                    && !Set.of("format", "properties", "required").contains(name)) {
                throw new IllegalArgumentException("Nobody compares the keyword " + name + " of " + place);
            }
        }
    }

    private static String type(JsonNode reference, JsonNode schema) {
        String type = schema.get("type").asText();
        return switch (type) {
            case "object" -> reference.path("$ref").asText("Object").replaceFirst(".*/", "");
            case "integer" -> schema.path("format").asText(type);
            default -> type;
        };
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(document.at(node.get("$ref").asText().substring(1))) : node;
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
