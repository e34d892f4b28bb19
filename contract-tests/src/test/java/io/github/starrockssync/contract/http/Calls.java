package io.github.starrockssync.contract.http;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.Filter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Calls by the owner of the well-known task. Every answer is held against the contract.
 *
 * @param server where the API is
 * @param token of the project
 */
public record Calls(URI server, String token) {

    /** The media type of every body. */
    public static final String JSON = "application/json";
    /** The path of the tasks. */
    public static final String REPLICATION = replication(WellKnown.PROJECT, WellKnown.INSTANCE);
    /** The path of the configuration of a task. */
    public static final String CONFIGURATION = REPLICATION + "/configuration";
    /** The path of the jobs. */
    public static final String JOBS = "/v3/" + WellKnown.PROJECT + "/jobs";

    /**
     * Calls of a sandbox.
     *
     * @param sandbox where it listens
     */
    public Calls(URI sandbox) {
        this(sandbox, WellKnown.TOKEN);
    }

    /**
     * The path of the tasks of any instance.
     *
     * @param projectId of the project, true or not
     * @param instanceId of the StarRocks instance, true or not
     * @return to be sent
     */
    public static String replication(String projectId, String instanceId) {
        return "/v3/" + projectId + "/instances/" + instanceId + "/starrocks/databases/replication";
    }

    /**
     * A request that keeps the contract.
     *
     * @return to be completed and sent
     */
    public RequestSpecification wellFormed() {
        return request(ContractFilters.wellFormed()).header("X-Auth-Token", token);
    }

    /**
     * A request that breaks the contract on purpose.
     *
     * @return to be completed and sent
     */
    public RequestSpecification deliberatelyWrong() {
        return withoutCredentials().header("X-Auth-Token", token);
    }

    /**
     * The same, without any credentials.
     *
     * @return to be completed and sent
     */
    public RequestSpecification withoutCredentials() {
        return request(ContractFilters.deliberatelyWrong());
    }

    /**
     * Sends a modification that keeps the contract.
     *
     * @param body what to send
     * @return whatever came
     */
    public Response modify(JsonNode body) {
        return wellFormed().contentType(JSON).body(body.toString()).put(REPLICATION);
    }

    /**
     * Sends a modification that breaks the contract, exactly as it is given.
     *
     * @param body what to send
     * @return whatever came
     */
    public Response modifyWith(String body) {
        return deliberatelyWrong()
                .contentType(JSON)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put(REPLICATION);
    }

    /**
     * Asks for the configuration of the task.
     *
     * @return whatever came
     */
    public Response configuration() {
        return wellFormed().queryParam("task_name", WellKnown.TASK).get(CONFIGURATION);
    }

    /**
     * Asks for a job.
     *
     * @param jobId of the job
     * @return whatever came
     */
    public Response job(String jobId) {
        return wellFormed().queryParam("id", jobId).get(JOBS);
    }

    /**
     * Calls an operation with valid parameters and a valid body.
     *
     * @param operation to call
     * @param request to be completed
     * @return whatever came
     */
    public static Response send(ContractOperation operation, RequestSpecification request) {
        return sendTo(operation, operation.path(), request);
    }

    /**
     * Calls an operation with valid parameters and a valid body, but at another path.
     *
     * @param operation to call
     * @param path to call instead
     * @param request to be completed
     * @return whatever came
     */
    public static Response sendTo(ContractOperation operation, String path, RequestSpecification request) {
        for (ContractOperation.Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("query") && parameter.required()) {
                request.queryParam(parameter.name(), parameter.example());
            }
        }
        if (operation.bodySchema().isPresent()) {
            request.contentType(JSON).body(operation.exampleBody().toString());
        }
        return request.request(operation.method(), path);
    }

    /**
     * Calls an operation with a body that violates the contract, exactly as it is given.
     *
     * @param operation to call
     * @param body what to send
     * @return whatever came
     */
    public Response sendBody(ContractOperation operation, String body) {
        return deliberatelyWrong()
                .contentType(JSON)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .request(operation.method(), operation.path());
    }

    private RequestSpecification request(List<Filter> filters) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .defaultContentCharset(StandardCharsets.UTF_8)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .baseUri(server.toString())
                .filters(filters);
    }
}
