package io.github.starrockssync.contract.provider;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths and methods that the contract does not know end in a documented answer, never in a page or a trace. */
@ProviderChecks
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PathChecks {

    private static final String TEMPLATE_START = "/v3/{project_id}/";

    private final Calls calls;

    PathChecks(Provider provider) {
        calls = provider.in(ProviderStates.IDLE_TASK).calls();
    }

    static List<String> templates() {
        return ContractDocument.tree().get("paths").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/v4", "/v3/x/jobs/1", "/index.html", "/v3//jobs"})
    void shouldAnswer404WhenThePathIsUnknown(String path) {
        assertRefused(calls.deliberatelyWrong().get(path), 404, "APIGW.0101");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldAnswer405AndTellTheMethodsWhenTheMethodIsUnknown(String template) {
        assertThat(template).startsWith(TEMPLATE_START);
        String path = ContractOperation.all().stream()
                .filter(operation -> operation.template().equals(template))
                .findFirst()
                .orElseThrow()
                .path();

        Response answer = calls.deliberatelyWrong().patch(path);

        assertRefused(answer, 405, "APIGW.0201");
        assertThat(List.of(answer.header("Allow").split(", ?")))
                .as("Allow")
                .containsAll(ContractDocument.tree().get("paths").get(template).properties().stream()
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT))
                        .collect(Collectors.toSet()))
                .doesNotContain("PATCH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/xml", "text/plain", "application/merge-patch+json"})
    void shouldAnswer415WhenTheBodyIsNotDeclaredAsJson(String type) {
        Response answer = calls.deliberatelyWrong()
                .contentType(type)
                .body(ContractDocument.example("SmallestCallRequest").toString().getBytes(StandardCharsets.UTF_8))
                .put(Calls.REPLICATION);
        assertRefused(answer, 415, "APIGW.0201", "application/json");
    }
}
