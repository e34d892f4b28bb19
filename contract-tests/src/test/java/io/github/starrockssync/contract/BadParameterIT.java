package io.github.starrockssync.contract;

import static io.github.starrockssync.contract.http.Refusal.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.http.ContractOperation.Parameter;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parameters that break a rule are refused by their name, on every operation that has them. */
final class BadParameterIT {

    private static final String NAME = "^[A-Za-z0-9_]+$";

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    /** A parameter of an operation. */
    private record Place(ContractOperation operation, Parameter parameter) {

        /** Calls the operation well, but for this parameter. */
        Response send(Calls calls, String value) {
            if (parameter.in().equals("path")) {
                String path = operation.path().replace(example(), value);
                return Calls.sendTo(operation, path, calls.deliberatelyWrong());
            }
            RequestSpecification request = calls.deliberatelyWrong();
            if (parameter.in().equals("header")) {
                return Calls.send(operation, request.header(parameter.name(), value));
            }
            for (Parameter other : operation.parameters()) {
                if (other.in().equals("query") && other.required() && !other.equals(parameter)) {
                    request.queryParam(
                            other.name(), other.schema().get("example").asText());
                }
            }
            return request.queryParam(parameter.name(), value).request(operation.method(), operation.path());
        }

        private String example() {
            return parameter.schema().get("example").asText();
        }

        @Override
        public String toString() {
            return operation + " " + parameter.name();
        }
    }

    static List<Place> languages() {
        return places(parameter -> parameter.name().equals("X-Language"));
    }

    static List<Place> limits() {
        return places(parameter -> parameter.name().equals("limit"));
    }

    static List<Place> offsets() {
        return places(parameter -> parameter.name().equals("offset"));
    }

    static List<Place> names() {
        return places(parameter -> parameter.schema().path("pattern").asText().equals(NAME)
                && parameter.in().equals("query"));
    }

    static List<Place> namesInPaths() {
        return places(parameter -> parameter.schema().path("pattern").asText().equals(NAME)
                && parameter.in().equals("path"));
    }

    private static List<Place> places(Predicate<Parameter> wanted) {
        List<Place> places = new ArrayList<>();
        for (ContractOperation operation : ContractOperation.all()) {
            operation.parameters().stream()
                    .filter(wanted)
                    .forEach(parameter -> places.add(new Place(operation, parameter)));
        }
        return places;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldNameXLanguageWhenTheLanguageIsUnknown(Place place) {
        assertViolation(place.send(calls(), "de-de"), "X-Language: must be one of [en-us, zh-cn]");
    }

    @ParameterizedTest
    @MethodSource("limits")
    void shouldNameTheLimitWhenItIsNoNumberInItsRange(Place place) {
        for (String limit : List.of("0", "-1", "abc", "1e2", "10000", "+1", " ", "٣")) {
            assertViolation(place.send(calls(), limit), "limit: must ");
        }
        boolean ofDatabases = place.parameter().schema().get("maxLength").asInt() == 4;
        assertThat(place.send(calls(), "101").statusCode()).isEqualTo(ofDatabases ? 200 : 400);
    }

    @ParameterizedTest
    @MethodSource("offsets")
    void shouldNameTheOffsetWhenItIsNoNumber(Place place) {
        for (String offset : List.of("-1", "abc", "1.0", "1000000000", "9".repeat(400))) {
            assertViolation(place.send(calls(), offset), "offset: must ");
        }
    }

    @ParameterizedTest
    @MethodSource("offsets")
    void shouldAnswerAnEmptyPageWhenTheOffsetIsBeyondTheEnd(Place place) {
        String list = switch (place.operation().operationId()) {
            case "listStarRocksDataReplications" -> "replications";
            case "listStarRocksDbParameters" -> "db_parameters";
            default -> "databases";
        };
        assertThat(place.send(calls(), "0").<List<?>>path(list)).isNotEmpty();
        for (String offset : List.of("100", "999999999")) {
            assertThat(place.send(calls(), offset).<List<?>>path(list)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldNameTheParameterWhenANameBreaksItsRules(Place place) {
        for (String name : List.of("ab", "a".repeat(129), "a-b", "数据库", "a b", "a/b", "a%b", "\"a\"", "a'b", "a;b")) {
            assertViolation(place.send(calls(), name), place.parameter().name() + ": must ");
        }
    }

    @ParameterizedTest
    @MethodSource("namesInPaths")
    void shouldNameTheParameterWhenANameInThePathBreaksItsRules(Place place) {
        for (String name : List.of("ab", "a".repeat(129), "a-b", "数据库", "a b", "a\"b", "a'b")) {
            assertViolation(place.send(calls(), name), place.parameter().name() + ": must ");
        }
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
