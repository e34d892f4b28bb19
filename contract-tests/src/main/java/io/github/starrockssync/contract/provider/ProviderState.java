package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.http.HttpSender;
import io.github.starrockssync.contract.pact.CheckSkippedException;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A provider in a state, and calls of it. Every response is held against the contract. Thread-safe.
 *
 * @param provider that is checked
 * @param name of the state
 * @param parameters of the state
 * @param values that the provider gave
 * @param notes what is seen and violates nothing
 */
record ProviderState(
        Provider provider,
        String name,
        Map<String, Object> parameters,
        Map<String, Object> values,
        List<String> notes) {

    static final String REPLICATION =
            "/v3/" + WellKnown.PROJECT + "/instances/" + WellKnown.INSTANCE + "/starrocks/databases/replication";
    static final String CONFIGURATION = REPLICATION + "/configuration?task_name=" + WellKnown.TASK;

    private static final Set<String> FINAL_STATUSES = Set.of("Completed", "Failed");
    private static final long MIN_POLL_INTERVAL_MILLIS = 50;
    private static final long MAX_POLL_INTERVAL_MILLIS = 500;

    /** The same provider in another state. */
    ProviderState in(String state, String task) {
        return provider.in(state, task, notes);
    }

    boolean atSandboxLevel() {
        return provider.level() == Level.SANDBOX;
    }

    /** Without the value there is nothing to check. */
    String value(String key) {
        if (values.get(key) == null) {
            throw new CheckSkippedException("needs " + key + ", which the state '" + name + "' gives");
        }
        return values.get(key).toString();
    }

    /** With the token of the project. */
    ApiRequest request(String method, String target) {
        return ApiRequest.of(method, target).header("X-Auth-Token", value("token"));
    }

    /** Calls an operation as the contract shows it. */
    ApiRequest request(ContractOperation operation) {
        return request(operation, operation.goodPathAndQuery());
    }

    ApiRequest request(ContractOperation operation, String target) {
        ApiRequest request = request(operation.method(), target);
        if (operation.bodySchema().isEmpty()) {
            return request;
        }
        // the example of the contract is about a task that it does not name
        return request.json((operation.operationId().equals("modifyDataSync")
                        ? ContractDocument.example("SmallestCallRequest")
                        : operation.exampleBody())
                .toString());
    }

    /** The same with the ids and names of the provider, as it is sent. */
    ApiRequest localized(ApiRequest request) {
        Map<String, String> own = new HashMap<>();
        parameters.forEach((key, example) -> {
            if (values.get(key) != null) {
                own.put(example.toString(), values.get(key).toString());
            }
        });
        return provider.names().with(own).apply(request);
    }

    String localized(String word) {
        return localized(ApiRequest.of("GET", "").body(word)).body();
    }

    ApiResponse send(ApiRequest request) {
        return sendAsIs(localized(request));
    }

    /** Sends what is signed already. */
    ApiResponse sendAsIs(ApiRequest request) {
        ApiResponse response = new HttpSender(provider.address()).send(request);
        new ResponseOracle(provider.level()).check(request, response, notes::add);
        return response;
    }

    ApiResponse call(ContractOperation operation) {
        return send(request(operation));
    }

    ApiResponse modify(JsonNode body) {
        return modify(body.toString());
    }

    ApiResponse modify(String body) {
        return send(request("PUT", REPLICATION).json(body));
    }

    Configuration configuration() {
        ApiResponse response = send(request("GET", CONFIGURATION));
        assertThat(response.status()).as(response.toString()).isEqualTo(200);
        return new Configuration(Change.body(response.text()));
    }

    ApiResponse job(String jobId) {
        return send(request("GET", "/v3/" + WellKnown.PROJECT + "/jobs?id=" + jobId));
    }

    /** Waits until the job that a response speaks of has ended, and fails if it does not. */
    JsonNode endedJobOf(ApiResponse response) {
        assertThat(response.status()).as(response.toString()).isEqualTo(200);
        String jobId = response.text("job_id");
        assertThat(jobId).as("job_id in " + response.text()).isNotBlank();
        provider.states().enter(ProviderStates.ENDED_JOBS, parameters);
        long timeout = provider.jobTimeout().toNanos();
        long start = System.nanoTime();
        long interval = MIN_POLL_INTERVAL_MILLIS;
        JsonNode job = job(jobId).json().path("job");
        while (!FINAL_STATUSES.contains(job.path("status").asText())) {
            if (System.nanoTime() - start >= timeout) {
                throw new AssertionError("The job " + jobId + " is still "
                        + job.path("status").asText() + ", and not one of " + FINAL_STATUSES + ", after "
                        + provider.jobTimeout().toSeconds() + " seconds");
            }
            sleep(interval);
            interval = Math.min(2 * interval, MAX_POLL_INTERVAL_MILLIS);
            job = job(jobId).json().path("job");
        }
        assertThat(job.path("id").asText()).as("id of the job").isEqualTo(jobId);
        return job;
    }

    /**
     * A request is refused with a status. The code is compared if it is documented, or at the level of the sandbox, and so is
     * what the message has to name.
     */
    void assertRefused(ApiResponse response, int status, @Nullable String code, String... named) {
        assertThat(response.status()).as(response.toString()).isEqualTo(status);
        String found = response.text("error_code");
        if (code != null && ResponseOracle.DOCUMENTED_CODES.contains(code)) {
            assertThat(found.replaceFirst("^APIG\\.", "APIGW."))
                    .as("error_code")
                    .isEqualTo(code);
        }
        if (atSandboxLevel()) {
            if (code != null) {
                assertThat(found).as("error_code").isEqualTo(code);
            }
            for (String place : named) {
                assertThat(response.text("error_msg")).as("error_msg").contains(place);
            }
        }
    }

    /** Parameters are invalid at all of these places. */
    void assertInvalid(ApiResponse response, String... places) {
        assertRefused(response, 400, "DBS.280001", places);
    }

    /** The task is as it was, and nothing is in progress that would change it: a job would refuse the next change. */
    void assertUnchanged(Configuration before) {
        assertThat(configuration()).as("the task after a refused call").isEqualTo(before);
        if (!provider.states().isReadOnly()) {
            endedJobOf(modify(ContractDocument.example("SmallestCallRequest")));
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
