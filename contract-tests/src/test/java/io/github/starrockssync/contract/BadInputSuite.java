package io.github.starrockssync.contract;

import static io.github.starrockssync.contract.http.Refusal.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.http.RequestPlaces;
import io.github.starrockssync.contract.http.RequestPlaces.Place;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid bodies and parameters are rejected with the location and the rule. What depends on the state of a server is elsewhere. */
abstract class BadInputSuite {

    abstract Calls calls();

    static List<ContractOperation> operations() {
        return ContractOperation.withBody();
    }

    static List<Place> enums() {
        return RequestPlaces.enums();
    }

    static List<Place> names() {
        return RequestPlaces.withPattern(".*A-Za-z0-9_.*");
    }

    static List<Place> identifiers() {
        return RequestPlaces.withPattern(".*0[0-9]\\$$");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                                          | $: request body is required
                    null                                        | $: request body is required
                    []                                          | $: must be an object
                    5                                           | $: must be an object
                    "x"                                         | $: must be an object
                    {"task_name": "sync_sales"                  | : is incomplete JSON
                    {"task_name": "sync_sales"} {}              | $: must not be followed
                    {"task_name": "sync_sales", 'a': 1}         | : is not valid JSON (line 1, column 29)
                    {"task_name": tru}                          | : is not valid JSON
                    {"a": 01}                                   | : is not valid JSON
                    {"task_name": "sync_sales", "task_name": 1} | $.task_name: must not appear twice
                    {"db_configs": {}}                          | $.db_configs: must be an array
                    {"table_repl_config": []}                   | $.table_repl_config: must be an object
                    {"db_configs": ["x"]}                       | $.db_configs[0]: must be an object
                    """)
    void shouldSayWhatIsWrongWhenTheBodyIsNotWhatTheContractSays(String body, String message) {
        assertViolation(calls().modifyWith(body), message);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldSayWhatIsWrongWhenTheBodyIsNoObject(ContractOperation operation) {
        assertViolation(calls().sendBody(operation, ""), "$: request body is required");
        assertViolation(calls().sendBody(operation, "null"), "$: request body is required");
        assertViolation(calls().sendBody(operation, "[]"), "$: must be an object");
        assertViolation(calls().sendBody(operation, "{\"task_name\": \"sync"), ": is incomplete JSON");
        assertViolation(
                calls().sendBody(operation, "{\"task_name\": \"abc\", \"task_name\": \"abc\"}"),
                "$.task_name: must not appear twice");
    }

    @ParameterizedTest
    @MethodSource("enums")
    void shouldNameThePlaceAndTheWordsWhenAWordIsUnknown(Place place) {
        String words = place.schema().get("enum").toString().replace("\"", "").replace(",", ", ");
        for (String word : List.of("nothing", "", " all", "TRUE")) {
            assertViolation(place.send(calls(), word), place.path() + ": must be one of " + words);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldNameThePlaceWhenANameBreaksItsRules(Place place) {
        for (String name : List.of("ab", "a".repeat(1025), "")) {
            assertViolation(
                    place.send(calls(), name),
                    place.path() + ": must be 3 to " + place.schema().get("maxLength") + " characters");
        }
        for (String name : List.of("a-b", "数据库", "a b", "abc\n")) {
            assertViolation(place.send(calls(), name), place.path() + ": must match ");
        }
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void shouldNameThePlaceWhenAnIdentifierBreaksItsRules(Place place) {
        String suffix = place.schema().get("pattern").asText().replaceAll(".*\\}|\\$", "");
        for (String identifier : List.of("a".repeat(32), "a".repeat(31) + suffix, "a".repeat(33) + suffix)) {
            assertViolation(place.send(calls(), identifier), place.path() + ": must be 36 characters");
        }
        for (String identifier : List.of("a".repeat(36), "a".repeat(32) + "in99", "-".repeat(32) + suffix)) {
            assertViolation(place.send(calls(), identifier), place.path() + ": must match ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "a-b", "数据库", "a%20b", "a/b", "\"", "%"})
    void shouldNameTheParameterWhenTheTaskNameOfAQueryBreaksItsRules(String name) {
        assertViolation(
                calls().deliberatelyWrong().queryParam("task_name", name).get(Calls.CONFIGURATION), "task_name: must ");
    }

    @Test
    void shouldNameTheParameterWhenItIsMissing() {
        assertViolation(calls().deliberatelyWrong().get(Calls.CONFIGURATION), "task_name: is required");
        assertViolation(calls().deliberatelyWrong().get(Calls.JOBS), "id: is required");
    }

    @Test
    void shouldRefuse5001TablesWhenTheContractTakes5000() {
        String fits = "t_".repeat(2) + " t_x".repeat(4999);
        assertThat(calls().modify(Change.tables("include_tables", "part", fits)).asString())
                .doesNotContain("5000 elements");
        assertViolation(
                calls().modifyWith(Change.tables("include_tables", "part", fits + " t_y")
                        .toString()),
                "$.table_repl_config.tables: must have at most 5000 elements");
    }

    @Test
    void shouldNameTheLimitThatABodyExceeds() {
        assertViolation(
                calls().modifyWith("{\"x\": " + "[".repeat(40) + "]".repeat(40) + "}"),
                "exceeds the nesting depth of 32");
        assertViolation(
                calls().modifyWith("{\"task_name\": \"" + "a".repeat(70_000) + "\"}"),
                "$.task_name: exceeds the length of 65536 characters");
        assertViolation(
                calls().modifyWith("{\"" + "a".repeat(2_000) + "\": 1}"), "has a property name of more than 1024");
    }

    @Test
    void shouldNameXLanguageWhenTheLanguageIsUnknown() {
        Response response = calls().deliberatelyWrong()
                .header("X-Language", "de-de")
                .queryParam("task_name", WellKnown.TASK)
                .get(Calls.CONFIGURATION);
        assertViolation(response, "X-Language: must be one of [en-us, zh-cn]");
    }

    @Test
    void shouldNameEveryPlaceWhenTypesAndWordsAndLengthsAreWrongAtOnce() {
        assertViolation(
                calls().modifyWith(
                                "{\"task_name\": \"a-b\", \"source_node_id\": 5, \"database_repl_scope\": \"some\"}"),
                "$.source_node_id: must be a string",
                "$.database_repl_scope: must be one of [all, part]",
                "$.task_name: must match");
    }

    @Test
    void shouldSayItInChineseWhenXLanguageSaysSo() {
        Response response = calls().deliberatelyWrong()
                .header("X-Language", "zh-cn")
                .contentType(Calls.JSON)
                .body("{\"task_name\": 5, \"db_configs\": [null]}")
                .put(Calls.REPLICATION);
        assertViolation(response, "参数错误：", "$.task_name: 必须是字符串", "$.db_configs[0]: 不能为null");
    }
}
