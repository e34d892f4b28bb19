package io.github.starrockssync.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.HttpRequest;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.tool.Contract;
import java.util.List;
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
        return PactFile.interactions().stream().map(each -> Arguments.of(each.getDescription(), each));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("interactions")
    void shouldFitContractWhenInPact(String description, SynchronousHttp interaction) {
        assertThat(problems(interaction, body(interaction.getRequest()), body(interaction.getResponse())))
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
        SynchronousHttp interaction = smallestModification();
        String request = replaced(body(interaction.getRequest()), part, wrong);

        assertThat(problems(interaction, request, body(interaction.getResponse())))
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
        SynchronousHttp interaction = smallestModification();
        String response = replaced(body(interaction.getResponse()), part, wrong);

        assertThat(problems(interaction, body(interaction.getRequest()), response))
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

    private static SynchronousHttp smallestModification() {
        return PactFile.interactions().stream()
                .filter(each -> each.getDescription().equals("the smallest modification"))
                .findFirst()
                .orElseThrow();
    }

    private static String replaced(String body, String part, String wrong) {
        assertThat(body).contains(part);
        return body.replace(part, wrong);
    }

    private static List<String> problems(SynchronousHttp interaction, String request, String response) {
        return CONTRACT.problems(interaction, request, response).stream()
                .map(Contract.Problem::key)
                .toList();
    }

    private static String body(HttpRequest request) {
        return request.getBody().isPresent() ? request.getBody().valueAsString() : "";
    }

    private static String body(HttpResponse response) {
        return response.getBody().valueAsString();
    }
}
