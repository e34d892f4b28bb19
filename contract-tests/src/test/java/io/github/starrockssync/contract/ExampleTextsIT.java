package io.github.starrockssync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.TaskCalls;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Texts of the contract's examples that no catalogue holds, because the sandbox makes them up. */
final class ExampleTextsIT {

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldSayWhatTheExampleSaysWhenAModificationBreaksItsRule() {
        assertSaid(calls().modify(example("InvalidParameterRequest")), "InvalidParameterResponse");
    }

    @Test
    void shouldSayWhatTheExampleSaysWhenATaskNameIsTaken() {
        TaskCalls tasks = new TaskCalls(calls());

        assertSaid(tasks.checkDatabase(example("TakenTaskNameRequest")), "TakenTaskNameResponse");
        assertSaid(tasks.checkTables(example("TakenTaskNameOfTablesRequest")), "TakenTaskNameResponse");
    }

    @Test
    void shouldDescribeTheParametersAsTheExampleDoesWhenTheyAreListed() {
        assertThat(parameters("en-us")).containsAll(parametersOfTheExample());
    }

    @Test
    void shouldDescribeTheParametersInOtherWordsWhenTheyAreListedInChinese() {
        assertThat(parameters("zh-cn")).isNotEmpty().doesNotContainAnyElementsOf(parametersOfTheExample());
    }

    private static void assertSaid(Response response, String example) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.<String>path("error_code"))
                .isEqualTo(example(example).path("error_code").asText());
        assertThat(response.<String>path("error_msg"))
                .isEqualTo(example(example).path("error_msg").asText());
    }

    private List<Map<String, String>> parameters(String language) {
        return calls().wellFormed()
                .header("X-Language", language)
                .get(Calls.REPLICATION + "/database-parameters")
                .path("db_parameters");
    }

    private static List<Map<String, String>> parametersOfTheExample() {
        return example("ParameterListResponse")
                .path("db_parameters")
                .valueStream()
                .map(ExampleTextsIT::texts)
                .toList();
    }

    private static Map<String, String> texts(JsonNode parameter) {
        return parameter
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asText()));
    }

    private static JsonNode example(String name) {
        return ContractDocument.example(name);
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
