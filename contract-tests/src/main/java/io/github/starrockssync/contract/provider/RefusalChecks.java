package io.github.starrockssync.contract.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Invalid requests, most of them from {@code refusals.yaml}, are refused and change nothing. */
final class RefusalChecks {

    private static final String CONFIGURATION = "listStarRocksDataReplicationConfig";
    private static final List<String> NO_LANGUAGE = List.of("");

    private RefusalChecks() {}

    static List<Check> all() {
        Stream<Check> rows = ContractDocument.yaml(RefusalChecks.class, "refusals.yaml")
                .valueStream()
                .map(RefusalChecks::ofRow);
        Stream<Check> numbers = ContractOperation.withBody().stream()
                .map(operation -> unchanged("a number as body of " + operation, operation.operationId(), state -> {
                    state.assertInvalid(state.send(state.request(operation).json("5")), "$:");
                }));
        return Stream.concat(rows, numbers).toList();
    }

    private static Check ofRow(JsonNode row) {
        String what = row.required("refuses").textValue();
        String operation = row.path("operation").asText("modifyDataSync");
        Consumer<ProviderState> body = state -> assertRefused(state, row);
        Check check = row.path("request").asText().startsWith("GET")
                ? Check.of("refusals", "refuses " + what, body).calling(operation)
                : unchanged(what, operation, body);
        check = check.reading(texts(row.path("rows")));
        return row.has("level") ? check.atSandboxLevel() : check;
    }

    private static Check unchanged(String what, String operation, Consumer<ProviderState> body) {
        return Check.of("refusals", "refuses " + what, state -> {
                    Configuration before = state.configuration();
                    body.accept(state);
                    state.assertUnchanged(before);
                })
                .calling(operation, CONFIGURATION);
    }

    private static void assertRefused(ProviderState state, JsonNode row) {
        String[] line = row.path("request").asText("PUT {replication}").split(" ");
        ApiRequest request = state.request(
                line[0],
                line[1].replace("{replication}", ProviderState.REPLICATION).replace("{project}", WellKnown.PROJECT));
        ApiRequest complete = row.has("body") ? request.json(row.get("body").textValue()) : request;
        List<String> languages = row.has("languages") ? List.of(texts(row.get("languages"))) : NO_LANGUAGE;
        for (String language : languages) {
            state.assertRefused(
                    state.send(language.isEmpty() ? complete : complete.header("X-Language", language)),
                    400,
                    row.path("code").asText("DBS.280001"),
                    texts(row.path("names")));
        }
    }

    private static String[] texts(JsonNode list) {
        return list.valueStream().map(JsonNode::textValue).toArray(String[]::new);
    }
}
