package io.github.starrockssync.contract.pact;

import static au.com.dius.pact.consumer.dsl.Matchers.fromProviderState;

import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.sandbox.WellKnown;

/**
 * The requests that the client sends. Their values are exact and a body may hold nothing else: what the client adds or
 * loses has to show. Only what a provider creates is exchanged for its own value when the pact is replayed.
 *
 * <p>All use a token. A signature depends on the time of signing, so a recorded one would be refused as too old.
 */
final class Requests {

    private static final String PROJECT_PATH = "/v3/" + WellKnown.PROJECT;

    private Requests() {}

    static HttpRequestBuilder modification(HttpRequestBuilder request, String instanceId, String example) {
        return authorized(request, WellKnown.TOKEN)
                .method("PUT")
                .path(replication(instanceId))
                .body(ContractDocument.example(example).toString(), "application/json;charset=UTF-8");
    }

    static HttpRequestBuilder configuration(HttpRequestBuilder request, String taskName) {
        return authorized(request, WellKnown.TOKEN)
                .method("GET")
                .path(replication(WellKnown.INSTANCE) + "/configuration")
                .queryParameter("task_name", taskName);
    }

    static HttpRequestBuilder configurationOfDatabase(HttpRequestBuilder request, String database) {
        return authorized(request, WellKnown.TOKEN)
                .method("GET")
                .path(replication(WellKnown.INSTANCE) + "/configuration/" + database);
    }

    static HttpRequestBuilder tasks(HttpRequestBuilder request, String instanceId) {
        return authorized(request, WellKnown.TOKEN)
                .method("GET")
                .path(replication(instanceId))
                .queryParameter("limit", "100")
                .queryParameter("offset", "0");
    }

    static HttpRequestBuilder parameters(HttpRequestBuilder request, String instanceId) {
        return authorized(request, WellKnown.TOKEN)
                .method("GET")
                .path(replication(instanceId) + "/database-parameters");
    }

    static HttpRequestBuilder databases(HttpRequestBuilder request, String instanceId, String part) {
        return authorized(request, WellKnown.TOKEN)
                .method("GET")
                .path(PROJECT_PATH + "/instances/" + instanceId + "/starrocks/databases")
                .queryParameter("database_name", part);
    }

    static HttpRequestBuilder htapInstances(HttpRequestBuilder request, String sourceInstanceId) {
        return authorized(request, WellKnown.TOKEN)
                .method("GET")
                .path(PROJECT_PATH + "/instances/" + sourceInstanceId + "/htap");
    }

    /** One of the calls that check or move a task; the step is what follows the path of the tasks. */
    static HttpRequestBuilder move(HttpRequestBuilder request, String method, String step, String example) {
        return authorized(request, WellKnown.TOKEN)
                .method(method)
                .path(replication(WellKnown.INSTANCE) + step)
                .body(ContractDocument.example(example).toString(), "application/json;charset=UTF-8");
    }

    /** Asks for the job that the provider has started to reach its state. */
    static HttpRequestBuilder jobOfState(HttpRequestBuilder request) {
        return job(request, fromProviderState("${job_id}", PactNames.JOB));
    }

    static HttpRequestBuilder job(HttpRequestBuilder request, Object id) {
        return authorized(request, WellKnown.TOKEN)
                .method("GET")
                .path(PROJECT_PATH + "/jobs")
                .queryParameter("id", id);
    }

    /** The token is the sandbox's; another provider puts in its own when the pact is replayed. */
    static HttpRequestBuilder authorized(HttpRequestBuilder request, String token) {
        return request.header("Accept", "application/json")
                .header("X-Auth-Token", fromProviderState("${token}", token));
    }

    private static String replication(String instanceId) {
        return PROJECT_PATH + "/instances/" + instanceId + "/starrocks/databases/replication";
    }
}
