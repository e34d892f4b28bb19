package io.github.starrockssync.contract.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.ContractOperation;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the contract says of one operation. */
record OperationItems(ContractOperation operation) {

    /** A documented answer. */
    record Answer(String status, JsonNode definition) {

        /** Failures of all statuses have one body, which a success must not be taken for. */
        String place(String path) {
            return status.startsWith("2") ? path : "failure " + path;
        }

        Map.Entry<String, JsonNode> content() {
            return definition.get("content").properties().iterator().next();
        }
    }

    /** Everything. */
    Stream<Item> all() {
        return Stream.of(
                        Stream.of(item(Kind.OPERATION, "")),
                        operation.parameters().stream().flatMap(this::of),
                        operation.parameters().stream().flatMap(this::rules),
                        body().stream()
                                .flatMap(body -> new RequestRules(false)
                                        .all("$", body.getValue().get("schema")))
                                .map(name -> item(Kind.RULE, name)),
                        body().stream().flatMap(this::ofBody),
                        answers().flatMap(this::of),
                        NamedExample.of(operation).stream().map(example -> item(Kind.EXAMPLE, example.name())))
                .flatMap(items -> items);
    }

    Item item(Kind kind, String name) {
        return new Item(kind, operation.operationId(), name);
    }

    Item word(Kind kind, String place, String word) {
        return item(kind, place + " = " + word);
    }

    Stream<Answer> answers() {
        return operation
                .definition()
                .get("responses")
                .propertyStream()
                .map(answer -> new Answer(answer.getKey(), ContractDocument.resolve(answer.getValue())));
    }

    /** The name of the only media type of requests, and what is said of it. */
    Optional<Map.Entry<String, JsonNode>> body() {
        JsonNode body = operation.definition().path("requestBody");
        return body.isMissingNode()
                ? Optional.empty()
                : Optional.of(ContractDocument.resolve(body)
                        .get("content")
                        .properties()
                        .iterator()
                        .next());
    }

    private Stream<Item> of(ContractOperation.Parameter parameter) {
        Stream<Item> words = new Place(parameter.name(), parameter.schema(), MissingNode.getInstance())
                .words()
                .map(word -> word(Kind.REQUEST_WORD, parameter.name(), word));
        return Stream.concat(Stream.of(item(Kind.PARAMETER, parameter.name())), words);
    }

    /** A parameter is a text, however it is sent, and a path without one of its own is another path. */
    private Stream<Item> rules(ContractOperation.Parameter parameter) {
        Stream<String> required = parameter.required() && !parameter.in().equals("path")
                ? RequestRules.sides(parameter.name(), "required")
                : Stream.empty();
        Stream<String> others = new RequestRules(parameter.caseInsensitive())
                .all(parameter.name(), parameter.schema())
                .filter(name -> !name.contains(" type "));
        return Stream.concat(required, others).map(name -> item(Kind.RULE, name));
    }

    private Stream<Item> ofBody(Map.Entry<String, JsonNode> body) {
        Stream<Item> places = Place.in(body.getValue().get("schema"))
                .flatMap(place -> Stream.concat(
                        Stream.of(item(Kind.REQUEST_PROPERTY, place.path())),
                        place.words().map(word -> word(Kind.REQUEST_WORD, place.path(), word))));
        return Stream.concat(Stream.of(item(Kind.MEDIA_TYPE, "request " + body.getKey())), places);
    }

    private Stream<Item> of(Answer answer) {
        Stream<Item> headers = answer.definition()
                .path("headers")
                .propertyStream()
                .map(header -> item(Kind.HEADER, answer.status() + " " + header.getKey()));
        Stream<Item> places = Place.in(answer.content().getValue().get("schema"))
                .flatMap(place -> Stream.concat(
                        Stream.of(item(Kind.RESPONSE_PROPERTY, answer.place(place.path()))),
                        place.words().map(word -> word(Kind.RESPONSE_WORD, answer.place(place.path()), word))));
        return Stream.of(
                        Stream.of(
                                item(Kind.STATUS, answer.status()),
                                item(
                                        Kind.MEDIA_TYPE,
                                        answer.status() + " " + answer.content().getKey())),
                        headers,
                        places)
                .flatMap(items -> items);
    }
}
