package io.github.starrockssync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.coverage.NamedExample;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On a sandbox without options, every named request of the contract gets its named response, but for ids and times: in any
 * order, and with nothing prepared.
 */
final class ExamplesIT {

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    /** The examples of an operation that have one key. */
    private record Dialogue(ContractOperation operation, String key, List<NamedExample> examples) {

        @Override
        public String toString() {
            return operation.operationId() + " " + key;
        }
    }

    private static List<Dialogue> dialogues() {
        return ContractOperation.all().stream()
                .flatMap(operation -> NamedExample.of(operation).stream()
                        .collect(Collectors.groupingBy(NamedExample::key, LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(examples -> new Dialogue(operation, examples.getKey(), examples.getValue())))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldGetTheNamedResponseWhenANamedRequestIsSent(boolean reversed) throws JsonProcessingException {
        List<Dialogue> all = new ArrayList<>(dialogues());
        assertThat(all).hasSizeGreaterThan(40);
        if (reversed) {
            Collections.reverse(all);
        }
        List<String> different = new ArrayList<>();
        for (Dialogue dialogue : all) {
            Response response = send(dialogue);
            JsonNode body = new JsonMapper().readTree(response.asString());
            dialogue.examples().stream()
                    .filter(example -> example.where().matches("\\d+"))
                    .filter(example ->
                            response.statusCode() != Integer.parseInt(example.where()) || !example.isSaidIn(body))
                    .forEach(example -> different.add("%s: %d %s instead of %s %s"
                            .formatted(dialogue, response.statusCode(), body, example.where(), example.value())));
        }
        assertThat(different).isEmpty();
    }

    @Test
    void shouldNotGetTheNamedResponseWhenTheWorldIsAnother() throws JsonProcessingException {
        Dialogue stored = dialogues().stream()
                .filter(dialogue ->
                        dialogue.toString().equals("listStarRocksDataReplicationConfig storedConfiguration"))
                .findFirst()
                .orElseThrow();
        NamedExample response = stored.examples().stream()
                .filter(example -> example.where().equals("200"))
                .findFirst()
                .orElseThrow();
        JsonNode changed = response.value().deepCopy();
        ((ObjectNode) changed.at("/database_info/db_config_check_results/0")).put("value", "true");
        assertThat(response.isSaidIn(response.value())).isTrue();
        assertThat(response.isSaidIn(changed)).isFalse();
        assertThat(send(stored).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldDescribeTheParametersInOtherWordsWhenTheyAreListedInChinese() {
        List<String> example = ContractDocument.example("ParameterListResponse")
                .path("db_parameters")
                .valueStream()
                .map(parameter -> parameter.path("description").asText())
                .toList();
        assertThat(calls().wellFormed()
                        .header("X-Language", "zh-cn")
                        .get(Calls.REPLICATION + "/database-parameters")
                        .<List<String>>path("db_parameters.description"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(example);
    }

    private Response send(Dialogue dialogue) {
        RequestSpecification request = calls().wellFormed();
        String path = dialogue.operation().template();
        for (NamedExample example : dialogue.examples()) {
            String value = example.value().asText();
            String[] where = example.where().split(" ");
            switch (where[0]) {
                case "path" -> path = path.replace("{" + where[1] + "}", value);
                case "query" -> request.queryParam(where[1], value);
                case "header" -> request.header(where[1], value);
                case "request" ->
                    request.contentType(Calls.JSON).body(example.value().toString());
                default -> {
                    // a response
                }
            }
        }
        for (ContractOperation.Parameter parameter : dialogue.operation().parameters()) {
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", parameter.example());
            }
        }
        return request.request(dialogue.operation().method(), path);
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
