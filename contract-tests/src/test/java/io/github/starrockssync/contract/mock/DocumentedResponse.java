package io.github.starrockssync.contract.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.ContractOperation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An example of a response, as it stands in the contract. */
record DocumentedResponse(ContractOperation operation, int status, String name, JsonNode body) {

    private static final int OK = 200;

    static List<DocumentedResponse> successes() {
        return all().filter(response -> response.status() == OK).toList();
    }

    static List<DocumentedResponse> errors() {
        return all().filter(response -> response.status() != OK).toList();
    }

    private static Stream<DocumentedResponse> all() {
        return ContractOperation.all().stream()
                .flatMap(operation -> operation
                        .definition()
                        .get("responses")
                        .propertyStream()
                        .flatMap(response -> of(operation, response)));
    }

    private static Stream<DocumentedResponse> of(ContractOperation operation, Map.Entry<String, JsonNode> response) {
        int status = Integer.parseInt(response.getKey());
        JsonNode content = ContractDocument.resolve(response.getValue()).at("/content/application~1json");
        Stream<DocumentedResponse> named = content.path("examples")
                .propertyStream()
                .map(example -> new DocumentedResponse(
                        operation,
                        status,
                        example.getKey(),
                        ContractDocument.resolve(example.getValue()).get("value")));
        return content.has("example")
                ? Stream.of(new DocumentedResponse(operation, status, "example", content.get("example")))
                : named;
    }

    @Override
    public String toString() {
        return operation + " " + status + " " + name;
    }
}
