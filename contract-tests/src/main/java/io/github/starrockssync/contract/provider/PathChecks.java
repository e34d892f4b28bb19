package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.ContractOperation;
import java.util.ArrayList;
import java.util.List;

/** Paths, methods and media types that the contract does not have end in a documented response, never in a page or a trace. */
final class PathChecks {

    private PathChecks() {}

    static List<Check> all() {
        List<Check> checks = new ArrayList<>();
        for (String path : List.of("/nothing", "/v4", "/v3/x/jobs/1", "/index.html", "/v3//jobs")) {
            checks.add(Check.of("paths", "returns 404 for the unknown path " + path, state -> unknown(state, path))
                    .reading("D10", "D44")
                    .atSandboxLevel());
        }
        ContractDocument.tree().get("paths").fieldNames().forEachRemaining(template -> {
            List<ContractOperation> operations = ContractOperation.all().stream()
                    .filter(each -> each.template().equals(template))
                    .toList();
            checks.add(Check.of(
                            "paths",
                            "returns 405 and the methods of " + template,
                            state -> unknownMethod(state, operations))
                    .calling(operations.stream()
                            .map(ContractOperation::operationId)
                            .toArray(String[]::new))
                    .reading("D10")
                    .atSandboxLevel());
        });
        for (String type : List.of("text/xml", "text/plain", "application/merge-patch+json")) {
            checks.add(Check.of("paths", "returns 415 for a body of type " + type, state -> mediaType(state, type))
                    .calling("modifyDataSync")
                    .reading("D10"));
        }
        return checks;
    }

    private static void unknown(ProviderState state, String path) {
        state.assertRefused(state.send(state.request("GET", path)), 404, "APIGW.0101");
    }

    private static void unknownMethod(ProviderState state, List<ContractOperation> operations) {
        ApiResponse response =
                state.send(state.request("PATCH", operations.get(0).path()));

        state.assertRefused(response, 405, "APIGW.0201");
        assertThat(response.header("Allow").stream().flatMap(each -> List.of(each.split(", ?")).stream()))
                .as("Allow")
                .containsAll(operations.stream().map(ContractOperation::method).toList())
                .doesNotContain("PATCH");
    }

    private static void mediaType(ProviderState state, String type) {
        ApiResponse response = state.send(state.request("PUT", ProviderState.REPLICATION)
                .json(ContractDocument.example("SmallestCallRequest").toString())
                .header("Content-Type", type));
        state.assertRefused(response, 415, "APIGW.0201", "application/json");
    }
}
