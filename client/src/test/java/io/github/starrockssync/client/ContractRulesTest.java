package io.github.starrockssync.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.client.api.DataSyncApi;
import io.github.starrockssync.client.call.ApiRequest;
import io.github.starrockssync.client.check.LocalCheck;
import io.github.starrockssync.client.check.RequestCheck;
import io.github.starrockssync.client.error.InvalidRequestException;
import io.github.starrockssync.client.error.Violation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries values inside and outside of every rule that the contract has for requests. */
class ContractRulesTest {
    private static final JsonNode DOCUMENT = Contract.document();
    private static final JsonMapper JSON = new JsonMapper();
    private static final RequestCheck UNIT = LocalCheck.ON.start(null);

    /** A parameter of an operation, its body included. */
    record Place(JsonNode operation, String name, boolean required, JsonNode schema) {
        String operationId() {
            return operation.get("operationId").asText();
        }

        @Override
        public String toString() {
            return operationId() + " " + name;
        }
    }

    static Stream<Place> places() {
        return stream(DOCUMENT.get("paths")).flatMap(ContractRulesTest::stream).flatMap(ContractRulesTest::placesOf);
    }

    private static Stream<Place> placesOf(JsonNode operation) {
        Stream<Place> parameters = stream(operation.path("parameters"))
                .map(ContractRulesTest::resolve)
                .map(each -> new Place(
                        operation,
                        each.get("name").asText(),
                        each.path("required").asBoolean(),
                        resolve(each.get("schema"))));
        JsonNode body = resolve(operation.path("requestBody"));
        return body.isMissingNode()
                ? parameters
                : Stream.concat(
                        parameters,
                        Stream.of(new Place(
                                operation,
                                "body",
                                body.path("required").asBoolean(),
                                resolve(body.at("/content/application~1json/schema")))));
    }

    @ParameterizedTest
    @MethodSource("places")
    void shouldAcceptAndRefuseWhatTheContractDoes(Place place) {
        List<Candidate> candidates = Candidate.of(place.schema()).toList();
        assertThat(candidates).isNotEmpty();
        for (Candidate each : candidates) {
            List<String> paths = broken(place, each.value());
            String expected = place.name() + each.path();
            if (each.allowed()) {
                assertThat(paths).as("%s%s", expected, each).isEmpty();
            } else {
                assertThat(paths).as("%s%s", expected, each).isNotEmpty().containsOnly(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void shouldMissWhatTheContractRequires(Place place) {
        // the client or the credentials may know the project
        boolean missed = place.required() && !place.name().equals("project_id");
        assertThat(broken(place, null)).isEqualTo(missed ? List.of(place.name()) : List.of());
    }

    /** Paths that are complained about, in a request that is valid but for one value. */
    private static List<String> broken(Place place, JsonNode value) {
        try {
            UNIT.check(request(place, value));
            return List.of();
        } catch (InvalidRequestException e) {
            assertThat(e.operationId()).isEqualTo(place.operationId());
            return e.violations().stream().map(Violation::path).toList();
        }
    }

    private static ApiRequest<?> request(Place place, JsonNode value) {
        String name = place.operationId();
        String type = DataSyncApi.class.getName() + "$" + Character.toUpperCase(name.charAt(0)) + name.substring(1)
                + "Request";
        try {
            Object request = Class.forName(type).getConstructor().newInstance();
            for (Place each : placesOf(place.operation()).toList()) {
                boolean wanted = each.name().equals(place.name());
                set(request, each.name(), wanted ? value : each.required() ? Candidate.plain(each.schema()) : null);
            }
            return (ApiRequest<?>) request;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void set(Object request, String name, JsonNode value) throws ReflectiveOperationException {
        String wanted = "with" + name.replaceAll("[_-]", "");
        Method setter = Arrays.stream(request.getClass().getMethods())
                .filter(each -> each.getName().equalsIgnoreCase(wanted))
                .findAny()
                .orElseThrow(() -> new AssertionError("no " + wanted));
        setter.invoke(request, value == null ? null : JSON.convertValue(value, setter.getParameterTypes()[0]));
    }

    /**
     * A value to try.
     *
     * @param path of what is tried, within the value
     */
    record Candidate(JsonNode value, String path, boolean allowed) {

        static Stream<Candidate> of(JsonNode schema) {
            return switch (schema.get("type").asText()) {
                case "string" -> Texts.of(schema);
                case "array" -> items(schema);
                case "object" -> properties(schema);
                default -> throw new AssertionError("no candidates for " + schema);
            };
        }

        /** The least that is allowed. */
        static JsonNode plain(JsonNode schema) {
            if (schema.get("type").asText().equals("object")) {
                ObjectNode object = JSON.createObjectNode();
                stream(schema.path("required"))
                        .map(JsonNode::asText)
                        .forEach(name -> object.set(name, plain(resolve(schema.at("/properties/" + name)))));
                return object;
            }
            return Texts.of(schema)
                    .filter(Candidate::allowed)
                    .findFirst()
                    .orElseThrow()
                    .value();
        }

        private static Stream<Candidate> items(JsonNode schema) {
            JsonNode item = resolve(schema.get("items"));
            int most = schema.get("maxItems").asInt();
            Stream<Candidate> sizes = Stream.of(0, most, most + 1)
                    .map(size -> new Candidate(
                            JSON.createArrayNode()
                                    .addAll(Stream.generate(() -> plain(item))
                                            .limit(size)
                                            .toList()),
                            "",
                            size <= most));
            return Stream.concat(
                    sizes,
                    of(item).map(each -> new Candidate(
                            JSON.createArrayNode().add(plain(item)).add(each.value()),
                            "[1]" + each.path(),
                            each.allowed())));
        }

        private static Stream<Candidate> properties(JsonNode schema) {
            return schema.get("properties").propertyStream().flatMap(property -> {
                String name = property.getKey();
                boolean required = stream(schema.path("required"))
                        .anyMatch(each -> each.asText().equals(name));
                Candidate absent = new Candidate(without(schema, name), "." + name, !required);
                return Stream.concat(
                        Stream.of(absent),
                        of(resolve(property.getValue()))
                                .map(each -> new Candidate(
                                        without(schema, name).set(name, each.value()),
                                        "." + name + each.path(),
                                        each.allowed())));
            });
        }

        private static ObjectNode without(JsonNode schema, String property) {
            return ((ObjectNode) plain(schema)).without(property);
        }
    }

    /** Texts around the rules of a schema. */
    private static final class Texts {
        /** One character, two {@code char}s. */
        private static final String EMOJI = "\uD83D\uDE00";

        static Stream<Candidate> of(JsonNode schema) {
            return Stream.concat(
                            Stream.concat(
                                    stream(schema.path("enum")).map(JsonNode::asText),
                                    Stream.ofNullable(schema.get("example")).map(JsonNode::asText)),
                            Stream.concat(around(schema), strange(schema)))
                    .distinct()
                    .map(text -> new Candidate(JSON.getNodeFactory().textNode(text), "", allows(schema, text)));
        }

        private static Stream<String> around(JsonNode schema) {
            int least = schema.path("minLength").asInt(0);
            int most = schema.path("maxLength").asInt(64);
            return Stream.of(least - 1, least, most, most + 1)
                    .filter(length -> length >= 0)
                    .flatMap(length -> Stream.of("a".repeat(length), "1".repeat(length), EMOJI.repeat(length)));
        }

        private static Stream<String> strange(JsonNode schema) {
            String example = schema.path("example").asText("abcd");
            return Stream.of(
                    example.substring(1),
                    example + "a",
                    "-" + example.substring(1),
                    example.substring(1) + "\n",
                    example.substring(1) + "é",
                    " ".repeat(example.length()));
        }

        /** As JSON Schema has it: a pattern may match anywhere. */
        private static boolean allows(JsonNode schema, String text) {
            int length = text.codePointCount(0, text.length());
            return length >= schema.path("minLength").asInt(0)
                    && length <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
                    && (!schema.has("pattern")
                            || Pattern.compile(schema.get("pattern").asText().replaceAll("\\$$", "\\\\z"))
                                    .matcher(text)
                                    .find())
                    && (!schema.has("enum")
                            || stream(schema.get("enum"))
                                    .anyMatch(each -> each.asText().equals(text)));
        }
    }

    private static JsonNode resolve(JsonNode node) {
        return Contract.resolve(DOCUMENT, node);
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
