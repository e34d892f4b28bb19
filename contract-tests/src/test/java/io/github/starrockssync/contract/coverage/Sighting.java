package io.github.starrockssync.contract.coverage;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.http.ContractOperation.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange shows of an operation. Parameters, bodies and media types of requests count only if the request
 * succeeded, so that a request which was refused for its first property does not speak for all of them; examples count
 * always, as some of them are there to be refused.
 */
final class Sighting {

    private final OperationItems items;
    private final List<NamedExample> examples;
    private final Pattern path;

    Sighting(ContractOperation operation) {
        this.items = new OperationItems(operation);
        this.examples = NamedExample.of(operation);
        String template = Pattern.compile("\\{(\\w+)}")
                .matcher(operation.template())
                .replaceAll(parameter -> "(?<" + group(parameter.group(1)) + ">[^/]+)");
        this.path = Pattern.compile(template);
    }

    /** The items that the exchange shows. */
    Stream<Item> of(RecordedExchange exchange) {
        boolean isOfOperation = exchange.method().equals(items.operation().method())
                && path.matcher(exchange.path()).matches();
        return isOfOperation ? ofOperation(exchange, parameters(exchange)) : Stream.empty();
    }

    private Stream<Item> ofOperation(RecordedExchange exchange, Map<String, String> parameters) {
        Stream<Item> request = exchange.succeeded()
                ? Stream.of(
                                Stream.of(items.item(Kind.OPERATION, "")),
                                parameters.entrySet().stream().flatMap(this::parameter),
                                items.body().stream().flatMap(body -> requestBody(exchange, body.getKey())))
                        .flatMap(part -> part)
                : Stream.empty();
        Stream<Item> met = examples.stream()
                .filter(example -> isMet(example, exchange, parameters))
                .map(example -> items.item(Kind.EXAMPLE, example.name()));
        return Stream.of(request, answer(exchange), met, rules(exchange, parameters))
                .flatMap(part -> part);
    }

    /** A request that was neither accepted nor refused for what it says tells nothing of rules. */
    private Stream<Item> rules(RecordedExchange exchange, Map<String, String> parameters) {
        boolean accepted = exchange.succeeded();
        if (!accepted && !Set.of(400, 403, 404).contains(exchange.status())) {
            return Stream.empty();
        }
        Stream<String> ofParameters = items.operation().parameters().stream().flatMap(parameter -> {
            String value = parameters.get(parameter.name());
            Stream<String> required = parameter.required() && (value != null) == accepted
                    ? Stream.of(RequestRules.side(parameter.name(), "required", accepted))
                    : Stream.empty();
            Stream<String> others = value == null
                    ? Stream.empty()
                    : new RequestRules(parameter.caseInsensitive())
                            .shown(parameter.name(), parameter.schema(), TextNode.valueOf(value), accepted);
            return Stream.concat(required, others);
        });
        Stream<String> ofBody = items.body().stream()
                .filter(body -> !exchange.sent().isMissingNode())
                .flatMap(body ->
                        new RequestRules(false).shown("$", body.getValue().get("schema"), exchange.sent(), accepted));
        return Stream.concat(ofParameters, ofBody).map(name -> items.item(Kind.RULE, name));
    }

    private Stream<Item> parameter(Map.Entry<String, String> parameter) {
        return Stream.of(
                items.item(Kind.PARAMETER, parameter.getKey()),
                items.word(Kind.REQUEST_WORD, parameter.getKey(), parameter.getValue()));
    }

    private Stream<Item> requestBody(RecordedExchange exchange, String mediaType) {
        Stream<Item> places = Place.in(items.body().orElseThrow().getValue().get("schema"), exchange.sent())
                .flatMap(place -> Stream.of(
                        items.item(Kind.REQUEST_PROPERTY, place.path()),
                        items.word(
                                Kind.REQUEST_WORD, place.path(), place.value().asText())));
        boolean isOfType = isOfType(exchange.headers().get("content-type"), mediaType);
        return isOfType
                ? Stream.concat(Stream.of(items.item(Kind.MEDIA_TYPE, "request " + mediaType)), places)
                : places;
    }

    private Stream<Item> answer(RecordedExchange exchange) {
        return items.answers()
                .filter(answer -> answer.status().equals(String.valueOf(exchange.status())))
                .flatMap(answer -> answer(exchange, answer));
    }

    private Stream<Item> answer(RecordedExchange exchange, OperationItems.Answer answer) {
        String mediaType = answer.content().getKey();
        Stream<Item> type = isOfType(exchange.responseHeaders().get("content-type"), mediaType)
                ? Stream.of(items.item(Kind.MEDIA_TYPE, answer.status() + " " + mediaType))
                : Stream.empty();
        Stream<Item> headers = exchange.responseHeaders().keySet().stream()
                .flatMap(name -> answer.definition()
                        .path("headers")
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(name::equalsIgnoreCase))
                .map(name -> items.item(Kind.HEADER, answer.status() + " " + name));
        Stream<Item> places = Place.in(answer.content().getValue().get("schema"), exchange.received())
                .flatMap(place -> Stream.of(
                        items.item(Kind.RESPONSE_PROPERTY, answer.place(place.path())),
                        items.word(
                                Kind.RESPONSE_WORD,
                                answer.place(place.path()),
                                place.value().asText())));
        return Stream.of(Stream.of(items.item(Kind.STATUS, answer.status())), type, headers, places)
                .flatMap(part -> part);
    }

    private Map<String, String> parameters(RecordedExchange exchange) {
        Map<String, String> values = new TreeMap<>();
        Matcher matcher = path.matcher(exchange.path());
        for (Parameter parameter : items.operation().parameters()) {
            Optional.ofNullable(value(parameter, exchange, matcher))
                    .ifPresent(value -> values.put(parameter.name(), value));
        }
        return values;
    }

    /** The group of a pattern may not have an underscore in its name. */
    private static String group(String parameter) {
        return parameter.replace("_", "");
    }

    private static @Nullable String value(Parameter parameter, RecordedExchange exchange, Matcher matcher) {
        return switch (parameter.in()) {
            case "path" -> matcher.matches() ? matcher.group(group(parameter.name())) : null;
            case "query" -> exchange.query().get(parameter.name().toLowerCase(Locale.ROOT));
            default -> exchange.headers().get(parameter.name().toLowerCase(Locale.ROOT));
        };
    }

    private static boolean isMet(NamedExample example, RecordedExchange exchange, Map<String, String> parameters) {
        if (example.where().equals("request")) {
            return example.isSent(exchange.sent());
        }
        if (example.where().contains(" ")) {
            String name = example.where().substring(example.where().indexOf(' ') + 1);
            return example.value().asText().equals(parameters.get(name));
        }
        return example.where().equals(String.valueOf(exchange.status())) && example.isSaidIn(exchange.received());
    }

    private static boolean isOfType(@Nullable String header, String mediaType) {
        return header != null && header.split(";")[0].trim().equals(mediaType);
    }
}
