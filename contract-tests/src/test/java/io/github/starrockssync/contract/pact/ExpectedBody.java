package io.github.starrockssync.contract.pact;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonArray;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.core.model.generators.Category;
import au.com.dius.pact.core.model.generators.ProviderStateGenerator;
import au.com.dius.pact.core.model.matchingrules.EqualsMatcher;
import au.com.dius.pact.core.support.expressions.DataType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.ContractDocument;

/** The body of a response with its rules, as {@code interactions.yaml} writes them. */
final class ExpectedBody {

    private static final String PATTERN = "pattern";

    private ExpectedBody() {}

    /** For Pact. */
    static DslPart rules(ObjectNode body) {
        DslPart rules = newJsonBody(root -> addAll(root, body)).build();
        addGenerators(rules, "$", body);
        return rules;
    }

    /** A body that satisfies the rules. */
    static JsonNode example(JsonNode node) {
        if (node.has("example")) {
            return node.get("example");
        }
        if (node.has("example_of")) {
            return ContractDocument.example(node.get("example_of").textValue()).required("error_msg");
        }
        if (node.has("each")) {
            return JsonNodeFactory.instance.arrayNode().add(example(node.get("each")));
        }
        if (node.isArray()) {
            ArrayNode examples = JsonNodeFactory.instance.arrayNode();
            node.forEach(each -> examples.add(example(each)));
            return examples;
        }
        if (node.isObject()) {
            ObjectNode examples = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(each -> examples.set(each.getKey(), example(each.getValue())));
            return examples;
        }
        return node;
    }

    private static void addAll(LambdaDslObject target, JsonNode object) {
        object.properties().forEach(each -> add(target, each.getKey(), each.getValue()));
    }

    private static void add(LambdaDslObject target, String name, JsonNode rule) {
        JsonNode example = example(rule);
        if (rule.has(PATTERN)) {
            target.stringMatcher(name, rule.get(PATTERN).textValue(), example.textValue());
        } else if (rule.path("type").asText().equals("text")) {
            target.stringType(name, example.textValue());
        } else if (rule.path("type").asText().equals("integer")) {
            target.integerType(name, example.intValue());
        } else if (rule.has("each")) {
            addList(target, name, rule.get("each"));
        } else if (rule.isArray()) {
            target.array(name, list -> rule.forEach(element -> addElement(list, element)));
        } else if (rule.isObject() && !rule.has("example")) {
            target.object(name, object -> addAll(object, rule));
        } else {
            // in so many words, because a rule of an enclosing list would loosen it to the type
            Object value = example.isBoolean() ? example.booleanValue() : example.textValue();
            target.and(name, value, EqualsMatcher.INSTANCE);
        }
    }

    private static void addList(LambdaDslObject target, String name, JsonNode each) {
        if (each.has(PATTERN)) {
            String pattern = each.get(PATTERN).textValue();
            String example = example(each).textValue();
            target.minArrayLike(name, 1, PactDslJsonRootValue.stringMatcher(pattern, example), 1);
        } else {
            target.minArrayLike(name, 1, element -> addAll(element, each));
        }
    }

    private static void addElement(LambdaDslJsonArray list, JsonNode element) {
        if (element.has(PATTERN)) {
            list.stringMatcher(
                    element.get(PATTERN).textValue(), example(element).textValue());
        } else {
            list.object(object -> addAll(object, element));
        }
    }

    /** At these places the response has to repeat what the state gave. */
    private static void addGenerators(DslPart body, String path, JsonNode node) {
        if (node.has("value_of")) {
            String expression = "${" + node.get("value_of").textValue() + "}";
            body.getGenerators()
                    .addGenerator(Category.BODY, path, new ProviderStateGenerator(expression, DataType.STRING));
        }
        node.properties().forEach(each -> addGenerators(body, path + "." + each.getKey(), each.getValue()));
    }
}
