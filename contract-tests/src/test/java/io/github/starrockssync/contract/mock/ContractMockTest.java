package io.github.starrockssync.contract.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that violates the contract gets no response of the contract. */
final class ContractMockTest {

    private static final String GOOD = "{\"task_name\":\"sync_sales\"}";

    private final ContractOperation operation = ContractOperation.named("modifyDataSync");
    private ContractMock mock;

    @BeforeEach
    void start() {
        mock = new ContractMock();
        mock.respondsWith(DocumentedResponse.successes().stream()
                .filter(response -> response.operation().operationId().equals("modifyDataSync"))
                .findFirst()
                .orElseThrow());
    }

    @AfterEach
    void stop() {
        mock.close();
    }

    @Test
    void shouldRespondWhenTheRequestIsValid() throws Exception {
        HttpResponse<String> response = send("PUT", operation.path(), GOOD, "X-Auth-Token");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("job_id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"task_name\":\"a\"}",
                "{\"task_name\":7}",
                "{\"db_configs\":[{\"param_name\":\"sync_commit_interval_ms\"}]}",
                "{\"db_configs\":{}}",
                "{\"table_repl_config\":{\"repl_scope\":\"everything\"}}",
                "[]",
                "no json",
            })
    void shouldRefuseWhenTheBodyBreaksTheContract(String body) throws Exception {
        assertRefused(send("PUT", operation.path(), body, "X-Auth-Token"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /configuration-check, X-Auth-Token",
        "PUT, ?surplus=1, X-Auth-Token",
        "PUT, /surplus, X-Auth-Token",
        "PUT, '', X-Surplus",
    })
    void shouldRefuseWhenSomethingElseBreaksTheContract(String method, String more, String header) throws Exception {
        assertRefused(send(method, operation.path() + more, GOOD, header));
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(ContractMock.isRefusal(response.statusCode(), response.body()))
                .as(response.statusCode() + " " + response.body())
                .isTrue();
    }

    private HttpResponse<String> send(String method, String target, String body, String header)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(mock.uri() + target))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header(header, WellKnown.TOKEN)
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
