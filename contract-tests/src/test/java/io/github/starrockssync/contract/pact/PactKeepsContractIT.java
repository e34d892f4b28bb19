package io.github.starrockssync.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.Contract;
import io.github.starrockssync.contract.http.ContractDocument;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pact asks for nothing that the contract does not promise, and sends nothing that it does not know. */
final class PactKeepsContractIT {

    private static final Contract CONTRACT = Contract.ours();

    static Stream<Arguments> interactions() {
        return PactFile.pact().interactions().stream().map(each -> Arguments.of(each.description(), each));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("interactions")
    void shouldFitContractWhenInPact(String description, PactInteraction interaction) {
        assertThat(CONTRACT.violations(interaction.request())).as(description).isEmpty();
        assertThat(CONTRACT.violations(interaction.request(), interaction.response()))
                .as(description)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "task_name"  | "task_title" | additionalProperties
            "param_name" | "name"       | required
            "10000"      | 10000        | type
            "sync_sales" | "s"          | minLength
            """)
    void shouldFindProblemWhenRequestDoesNotFit(String part, String wrong, String rule) {
        ApiRequest request = smallestModification().request();

        assertThat(CONTRACT.violations(request.body(replaced(request.body(), part, wrong))))
                .extracting(Contract.Violation::key)
                .anyMatch(key -> key.startsWith("validation.request.body") && key.endsWith(rule));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "job_id"     | "job"         | additionalProperties
            "param_name" | "name"        | additionalProperties
            "success"    | "failed"      | enum
            "sync_sales" | "sync sales"  | pattern
            """)
    void shouldFindProblemWhenResponseDoesNotFit(String part, String wrong, String rule) {
        PactInteraction interaction = smallestModification();
        ApiResponse response = interaction.response();
        byte[] body = replaced(response.text(), part, wrong).getBytes(StandardCharsets.UTF_8);

        assertThat(CONTRACT.violations(
                        interaction.request(), new ApiResponse(response.status(), response.headers(), body)))
                .extracting(Contract.Violation::key)
                .anyMatch(key -> key.startsWith("validation.response.body") && key.endsWith(rule));
    }

    @Test
    void shouldHoldSuccessAndFailureOfEveryOperationWhenComplete() {
        ContractDocument.tree().required("paths").properties().forEach(path -> {
            Pattern pattern = Pattern.compile(path.getKey().replaceAll("\\{\\w+}", "[^/]+"));
            path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> assertThat(PactFile.interactions())
                            .as(method + " " + path.getKey())
                            .filteredOn(each ->
                                    pattern.matcher(each.getRequest().getPath()).matches())
                            .filteredOn(each -> each.getRequest().getMethod().equalsIgnoreCase(method))
                            .extracting(each -> each.getResponse().getStatus() < 400)
                            .contains(true, false));
        });
    }

    private static PactInteraction smallestModification() {
        return PactFile.pact().interactions().stream()
                .filter(each -> each.description().equals("the smallest modification"))
                .findFirst()
                .orElseThrow();
    }

    private static String replaced(String body, String part, String wrong) {
        assertThat(body).contains(part);
        return body.replace(part, wrong);
    }
}
