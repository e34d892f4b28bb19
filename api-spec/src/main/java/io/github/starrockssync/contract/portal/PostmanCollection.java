package io.github.starrockssync.contract.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Notation;
import io.github.starrockssync.contract.document.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Converts a contract to a Postman collection 2.1.0. The generator of openapi-generator produces path variables that do not match
 * the paths, and no authentication.
 */
final class PostmanCollection {

    private static final String SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
    private static final String BASE_URL = "{{baseUrl}}";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Document contract;

    PostmanCollection(Document contract) {
        this.contract = contract;
    }

    ObjectNode tree() {
        Place info = contract.root().child("info");
        ObjectNode collection = NODES.objectNode();
        collection
                .putObject("info")
                .put("name", info.text("title"))
                .put("version", info.text("version"))
                .put("description", info.text("description"))
                .put("schema", SCHEMA);
        ArrayNode folders = collection.putArray("item");
        contract.root().child("tags").children().map(this::folder).forEach(folders::add);
        collection.set("auth", tokenAuth());
        ArrayNode variables = collection.putArray("variable");
        variables
                .addObject()
                .put("key", "baseUrl")
                .put("value", Servers.first(contract).toString());
        variables.addObject().put("key", "token").put("value", "");
        return collection;
    }

    private ObjectNode folder(Place tag) {
        ObjectNode folder =
                NODES.objectNode().put("name", tag.text("name")).put("description", tag.text("description"));
        ArrayNode items = folder.putArray("item");
        Paths.operations(contract)
                .filter(operation ->
                        operation.place().node().at("/tags/0").asText().equals(tag.text("name")))
                .map(this::item)
                .forEach(items::add);
        return folder;
    }

    private ObjectNode item(Paths.Operation operation) {
        List<ExampleResponse> responses = responses(operation.place()).toList();
        String first = responses.stream().map(ExampleResponse::key).findFirst().orElse("");
        ObjectNode item = NODES.objectNode().put("name", operation.place().text("summary"));
        ObjectNode request =
                request(operation, first).put("description", operation.place().text("description"));
        item.set("request", request);
        ArrayNode saved = item.putArray("response");
        responses.forEach(response -> saved.add(saved(response, request(operation, response.key()))));
        return item;
    }

    private ObjectNode tokenAuth() {
        Place scheme = contract.places("securitySchemes")
                .filter(Place::isComponent)
                .findFirst()
                .orElseThrow();
        ObjectNode auth = NODES.objectNode().put("type", "apikey");
        ArrayNode entries = auth.putArray("apikey");
        Stream.of(new String[] {"key", scheme.text("name")}, new String[] {"value", "{{token}}"}, new String[] {
                    "in", scheme.text("in")
                })
                .forEach(entry -> entries.addObject()
                        .put("key", entry[0])
                        .put("value", entry[1])
                        .put("type", "string"));
        return auth;
    }

    /** Returns the request with the values of the examples that have this key, or else of any. */
    private ObjectNode request(Paths.Operation operation, String key) {
        ObjectNode request =
                NODES.objectNode().put("method", operation.place().role().toUpperCase(Locale.ROOT));
        ArrayNode headers = request.putArray("header");
        parameters(operation, "header").forEach(parameter -> headers.add(entry(parameter, key)));
        body(operation.place(), key).ifPresent(body -> {
            headers.addObject().put("key", "Content-Type").put("value", "application/json");
            ObjectNode raw = request.putObject("body").put("mode", "raw").put("raw", text(body));
            raw.putObject("options").putObject("raw").put("language", "json");
        });
        request.set("url", url(operation, key));
        return request;
    }

    private ObjectNode url(Paths.Operation operation, String key) {
        String path = operation.path().replaceAll("\\{([^}]+)}", ":$1");
        ObjectNode url = NODES.objectNode().put("raw", BASE_URL + path);
        url.putArray("host").add(BASE_URL);
        ArrayNode segments = url.putArray("path");
        Paths.segments(path).forEach(segments::add);
        ArrayNode query = url.putArray("query");
        parameters(operation, "query").forEach(parameter -> query.add(entry(parameter, key)));
        ArrayNode variables = url.putArray("variable");
        parameters(operation, "path").forEach(parameter -> variables.add(entry(parameter, key)));
        return url;
    }

    private Stream<Place> parameters(Paths.Operation operation, String in) {
        return contract.parameters(operation.place())
                .filter(parameter -> parameter.text("in").equals(in));
    }

    /** Disables an optional parameter without a value. */
    private ObjectNode entry(Place parameter, String key) {
        Optional<JsonNode> ofKey = example(parameter, key);
        JsonNode value = ofKey.or(() -> example(parameter, null))
                .orElseGet(() ->
                        contract.resolved(parameter.child("schema")).node().path("example"));
        ObjectNode entry = NODES.objectNode()
                .put("key", parameter.text("name"))
                .put("value", value.asText(""))
                .put("description", contract.resolved(parameter).text("description"));
        if (!parameter.node().path("required").asBoolean() && ofKey.isEmpty()) {
            entry.put("disabled", true);
        }
        return entry;
    }

    private Optional<JsonNode> body(Place operation, String key) {
        Place media = contract.resolved(operation.child("requestBody"))
                .child("content")
                .child("application/json");
        return example(media, key).or(() -> example(media, null));
    }

    /** Returns the value of the example with this key, or of the first one if the key is null. */
    private Optional<JsonNode> example(Place holder, String key) {
        return holder.child("examples")
                .children()
                .filter(example -> key == null || example.name().equals(key))
                .findFirst()
                .map(example -> contract.resolved(example).node().path("value"));
    }

    /** An example response, and the key that pairs it with a request. */
    private record ExampleResponse(String key, int status, String name, JsonNode body) {}

    private Stream<ExampleResponse> responses(Place operation) {
        return operation.child("responses").children().flatMap(reference -> {
            Place response = contract.resolved(reference);
            Place media = response.child("content").child("application/json");
            int status = Integer.parseInt(reference.name());
            JsonNode only = media.node().path("example");
            Stream<ExampleResponse> single = only.isMissingNode()
                    ? Stream.empty()
                    : Stream.of(new ExampleResponse(
                            "", status, response.text("description").strip(), only));
            return Stream.concat(
                    media.child("examples").children().map(example -> {
                        Place named = contract.resolved(example);
                        return new ExampleResponse(
                                example.name(),
                                status,
                                named.text("summary"),
                                named.node().path("value"));
                    }),
                    single);
        });
    }

    private static ObjectNode saved(ExampleResponse response, ObjectNode request) {
        ObjectNode saved = NODES.objectNode().put("name", response.name()).put("code", response.status());
        saved.set("originalRequest", request);
        saved.put("_postman_previewlanguage", "json");
        saved.putArray("header").addObject().put("key", "Content-Type").put("value", "application/json");
        return saved.put("body", text(response.body()));
    }

    private static String text(JsonNode body) {
        return Notation.JSON.text(body).stripTrailing();
    }
}
