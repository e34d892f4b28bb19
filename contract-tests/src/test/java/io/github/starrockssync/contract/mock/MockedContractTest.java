package io.github.starrockssync.contract.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.error.AccessDeniedException;
import io.github.starrockssync.client.error.AuthenticationException;
import io.github.starrockssync.client.error.BadRequestException;
import io.github.starrockssync.client.error.ConflictException;
import io.github.starrockssync.client.error.NotFoundException;
import io.github.starrockssync.client.error.ServerErrorException;
import io.github.starrockssync.client.error.ServiceResponseException;
import io.github.starrockssync.client.error.ThrottledException;
import io.github.starrockssync.contract.client.ClientOperation;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.http.ContractOperation.Parameter;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Client and sandbox could agree with each other and be wrong. Here the client calls every operation of WireMock, whose stubs
 * are made from the contract.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MockedContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Class<? extends ServiceResponseException>> BY_CODE = Map.of(
            "DBS.200022", NotFoundException.class,
            "DBS.270022", NotFoundException.class,
            "DBS.05000091", NotFoundException.class,
            "DBS.200543", NotFoundException.class);
    private static final Map<Integer, Class<? extends ServiceResponseException>> BY_STATUS = Map.of(
            401, AuthenticationException.class,
            403, AccessDeniedException.class,
            404, NotFoundException.class,
            409, ConflictException.class,
            429, ThrottledException.class,
            500, ServerErrorException.class,
            503, ServerErrorException.class);

    private final ContractMock mock = new ContractMock();
    private final StarRocksSyncClient client = StarRocksSyncClient.builder()
            .endpoint(mock.uri())
            .projectId(WellKnown.PROJECT)
            .credentials(Credentials.accessKey(WellKnown.ACCESS_KEY, WellKnown.SECRET_KEY))
            .retryPolicy(RetryPolicy.OFF)
            .build();

    @AfterAll
    void stop() {
        client.close();
        mock.close();
    }

    static List<DocumentedResponse> successes() {
        return DocumentedResponse.successes();
    }

    @ParameterizedTest
    @MethodSource("successes")
    void shouldReturnWhatTheExampleSaysWhenTheRequestIsValid(DocumentedResponse response)
            throws JsonProcessingException {
        for (Object request : requests(response.operation())) {
            mock.respondsWith(response);

            ClientOperation operation = clientOperation(response);
            assertThat(ClientOperation.json(operation.call(client, request))).isEqualTo(response.body());
            assertThat(ClientOperation.json(operation.callAsync(client, request).join()))
                    .isEqualTo(response.body());

            assertThat(mock.requests()).hasSize(2);
            for (LoggedRequest sent : mock.requests()) {
                assertThat(JSON.readTree(sent.getBodyAsString()))
                        .isEqualTo(JSON.valueToTree(request).path("body"));
                assertThat(parameters(response.operation(), sent))
                        .isEqualTo(expectedParameters(response.operation(), request));
            }
        }
    }

    /** What arrived of the parameters of the contract. */
    private static Map<String, String> parameters(ContractOperation operation, LoggedRequest sent) {
        Map<String, String> values = new TreeMap<>();
        for (Parameter parameter : operation.parameters()) {
            ContractMock.value(operation, parameter, sent).ifPresent(value -> values.put(parameter.name(), value));
        }
        return values;
    }

    /** What was set of the parameters of the contract; the client adds its project. */
    private static Map<String, String> expectedParameters(ContractOperation operation, Object request) {
        JsonNode content = JSON.valueToTree(request);
        Map<String, String> values = new TreeMap<>(Map.of("project_id", WellKnown.PROJECT));
        for (Parameter parameter : operation.parameters()) {
            if (content.hasNonNull(parameter.name())) {
                values.put(parameter.name(), content.get(parameter.name()).asText());
            }
        }
        return values;
    }

    static List<DocumentedResponse> errors() {
        return DocumentedResponse.errors();
    }

    @ParameterizedTest
    @MethodSource("errors")
    void shouldThrowTheTypeOfTheExampleWhenItIsAnError(DocumentedResponse response) {
        mock.respondsWith(response);
        Object request = requests(response.operation()).get(0);
        String code = response.body().get("error_code").asText();
        Class<? extends ServiceResponseException> expected =
                BY_CODE.getOrDefault(code, BY_STATUS.getOrDefault(response.status(), BadRequestException.class));

        Throwable thrown = catchThrowable(() -> clientOperation(response).call(client, request));
        Throwable failed = catchThrowable(
                () -> clientOperation(response).callAsync(client, request).join());

        assertThat(failed).isInstanceOf(CompletionException.class);
        for (Throwable failure : List.of(thrown, failed.getCause())) {
            assertThat(failure).isExactlyInstanceOf(expected);
            ServiceResponseException known = (ServiceResponseException) failure;
            assertThat(known.operationId()).isEqualTo(response.operation().operationId());
            assertThat(known.status()).isEqualTo(response.status());
            assertThat(known.errorCode()).isEqualTo(code);
            assertThat(known.errorMsg())
                    .isEqualTo(response.body().get("error_msg").asText());
            assertThat(known.requestId()).isEqualTo(ContractMock.REQUEST_ID);
        }
    }

    /** With each body that the contract shows, with all parameters and with those alone that have to be there. */
    private static List<Object> requests(ContractOperation operation) {
        List<JsonNode> bodies = operation.exampleBodies();
        return Stream.of(true, false)
                .map(all -> parameters(operation, all))
                .flatMap(parameters -> bodies.isEmpty()
                        ? Stream.of(clientRequest(operation, parameters))
                        : bodies.stream()
                                .map(body -> clientRequest(
                                        operation, parameters.deepCopy().set("body", body))))
                .toList();
    }

    private static ObjectNode parameters(ContractOperation operation, boolean all) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        for (Parameter parameter : operation.parameters()) {
            // the client has the project of the requests that name none
            if (all || parameter.required() && !parameter.name().equals("project_id")) {
                parameters.put(parameter.name(), parameter.example());
            }
        }
        return parameters;
    }

    private static Object clientRequest(ContractOperation operation, JsonNode content) {
        return new ClientOperation(operation.operationId()).request(content);
    }

    private static ClientOperation clientOperation(DocumentedResponse response) {
        return new ClientOperation(response.operation().operationId());
    }
}
