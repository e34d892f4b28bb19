package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.Contract;
import io.github.starrockssync.contract.http.Contract.Violation;
import io.github.starrockssync.contract.http.ContractOperation;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Decides whether a response is one that the contract has for a request.
 *
 * @param level how much is asked of it
 */
record ResponseOracle(Level level) {

    /** Codes that the vendor's pages give for these cases. All others are our reading. */
    static final Set<String> DOCUMENTED_CODES = Set.of("APIGW.0301", "DBS.05000091", "DBS.200022");

    private static final Contract CONTRACT = Contract.ours();
    private static final int MAX_REQUEST_ID_LENGTH = 128;

    void check(ApiRequest request, ApiResponse response, Consumer<String> notes) {
        if (level == Level.SANDBOX) {
            checkRequestId(request, response);
        }
        if (response.bytes().length > 0) {
            assertThat(response.header("Content-Type"))
                    .as("Content-Type of the %s to %s", response.status(), request)
                    .singleElement()
                    .asString()
                    .matches("(?i)application/json(; ?charset=\"?UTF-8\"?)?");
            response.json();
        }
        if (isOfTheContract(request)) {
            checkSchema(request, response, notes);
        }
        if (response.status() >= 400) {
            checkError(response);
        }
    }

    private static boolean isOfTheContract(ApiRequest request) {
        return ContractOperation.of(request).isPresent();
    }

    private static void checkSchema(ApiRequest request, ApiResponse response, Consumer<String> notes) {
        List<Violation> violations = CONTRACT.violations(request, response);
        violations.stream()
                .filter(Violation::isAdditionalProperty)
                .map(each -> "additional property: " + each.text())
                .forEach(notes);
        assertThat(violations)
                .as("violations of the contract by the %s to %s: %s", response.status(), request, response.text())
                .allMatch(Violation::isAdditionalProperty);
    }

    private static void checkRequestId(ApiRequest request, ApiResponse response) {
        assertThat(response.header("X-Request-Id"))
                .as("X-Request-Id of the %s to %s", response.status(), request)
                .singleElement()
                .asString()
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(MAX_REQUEST_ID_LENGTH);
    }

    private void checkError(ApiResponse response) {
        JsonNode body = response.json();
        assertThat(body.path("error_code").asText()).as("error_code").matches("\\w+\\.\\d+");
        assertThat(body.path("error_msg").asText()).as("error_msg").isNotBlank();
        if (level == Level.SANDBOX) {
            checkErrorOfSandbox(body, response);
        }
    }

    private static void checkErrorOfSandbox(JsonNode body, ApiResponse response) {
        assertThat(body.path("error_code").asText()).as("error_code").matches("(DBS|APIGW)\\.\\d+");
        assertThat(body.path("error_msg").asText())
                .as("error_msg")
                .doesNotContain("Exception", "\tat ", "io.github", "java.", "com.fasterxml", "jakarta.");
        if (body.path("error_code").asText().startsWith("APIGW")) {
            assertThat(List.of(body.path("request_id").asText()))
                    .as("request_id")
                    .isEqualTo(response.header("X-Request-Id"));
        } else {
            assertThat(body.has("request_id"))
                    .as("whether there is a request_id in " + body)
                    .isFalse();
        }
    }
}
