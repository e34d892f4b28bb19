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

/** Calls of a sandbox by the owner of its task. Every answer is held against the contract. */
public record Calls(URI sandbox) {

    public static final String JSON = "application/json";
    public static final String REPLICATION = replication(WellKnown.PROJECT, WellKnown.INSTANCE);
    public static final String CONFIGURATION = REPLICATION + "/configuration";
    public static final String JOBS = "/v3/" + WellKnown.PROJECT + "/jobs";

    public static String replication(String projectId, String instanceId) {
        return "/v3/" + projectId + "/instances/" + instanceId + "/starrocks/databases/replication";
    }

    /** A request that keeps the contract. */
    public RequestSpecification wellFormed() {
        return request(ContractFilters.wellFormed()).header("X-Auth-Token", WellKnown.TOKEN);
    }

    /** A request that breaks the contract on purpose. */
    public RequestSpecification deliberatelyWrong() {
        return withoutCredentials().header("X-Auth-Token", WellKnown.TOKEN);
    }

    /** The same, without any credentials. */
    public RequestSpecification withoutCredentials() {
        return request(ContractFilters.deliberatelyWrong());
    }

    public Response modify(JsonNode body) {
        return wellFormed().contentType(JSON).body(body.toString()).put(REPLICATION);
    }

    /** Sends a modification that breaks the contract, exactly as it is given. */
    public Response modifyWith(String body) {
        return deliberatelyWrong()
                .contentType(JSON)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put(REPLICATION);
    }

    public Response configuration() {
        return wellFormed().queryParam("task_name", WellKnown.TASK).get(CONFIGURATION);
    }

    public Response job(String jobId) {
        return wellFormed().queryParam("id", jobId).get(JOBS);
    }

    private RequestSpecification request(List<Filter> filters) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .defaultContentCharset(StandardCharsets.UTF_8)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .baseUri(sandbox.toString())
                .filters(filters);
    }
}
