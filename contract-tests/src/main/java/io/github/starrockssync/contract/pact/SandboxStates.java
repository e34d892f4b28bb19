package io.github.starrockssync.contract.pact;

import au.com.dius.pact.provider.junitsupport.State;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.SandboxControls;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Brings a sandbox into the states of {@link ProviderStates}. Each starts anew, at a time that stands still. */
public final class SandboxStates {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration JOB_DURATION = Duration.ofSeconds(5);
    private static final Map<String, Object> TOKEN = Map.of("token", WellKnown.TOKEN);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String ONE_TABLE = """
            {"task_name": "%s",
             "table_repl_config": {"repl_type": "include_tables", "repl_scope": "part", "tables": ["orders"]}}
            """;
    private static final String DRAFT = """
            {"source_instance_id": "fb632d1d531a4107804f0f082581810fin07",
             "source_database_name": "inventory", "target_database_name": "inventory_sr", "task_name": "%s",
             "db_configs": [{"param_name": "sync_commit_interval_ms", "value": "10000"}],
             "table_repl_config": {"repl_type": "include_tables", "repl_scope": "all"}}
            """;

    private final URI sandbox;
    private final SandboxControls controls;

    /**
     * @param sandbox where it listens
     */
    public SandboxStates(URI sandbox) {
        this.sandbox = sandbox;
        this.controls = new SandboxControls(sandbox);
    }

    /**
     * The states by their names.
     *
     * @param sandbox where it listens
     * @return all of them
     */
    public static States of(URI sandbox) {
        return new OwnStates(new SandboxStates(sandbox));
    }

    /**
     * What it starts with; the rest of these states it does not have, and any id but the well-known is unknown.
     *
     * @return the token to send
     */
    @State({
        ProviderStates.IDLE_TASK,
        ProviderStates.FOLLOWING_TASK,
        ProviderStates.NO_INSTANCE,
        ProviderStates.NO_TASK,
        ProviderStates.NO_TASK_OF_DATABASE,
        ProviderStates.NEW_TASK,
        ProviderStates.HTAP_INSTANCE,
        ProviderStates.NO_JOB,
    })
    public Map<String, Object> asStarted() {
        controls.reset();
        controls.freezeAt(NOW);
        return TOKEN;
    }

    /**
     * @param parameters those of the pact
     * @return the token to send
     */
    @State(ProviderStates.PENDING_CHANGE)
    public Map<String, Object> pendingChange(Map<String, Object> parameters) {
        asStarted();
        startJob(parameters);
        return TOKEN;
    }

    /**
     * @param parameters those of the pact
     * @return the token to send, and the job
     */
    @State(ProviderStates.RUNNING_JOB)
    public Map<String, Object> runningJob(Map<String, Object> parameters) {
        return jobAfter(JOB_DURATION.dividedBy(2), parameters);
    }

    /**
     * @param parameters those of the pact
     * @return the token to send, and the job
     */
    @State(ProviderStates.COMPLETED_JOB)
    public Map<String, Object> completedJob(Map<String, Object> parameters) {
        return jobAfter(JOB_DURATION, parameters);
    }

    /**
     * @param parameters those of the pact
     * @return the token to send
     */
    @State(ProviderStates.WAITING_TASK)
    public Map<String, Object> waitingTask(Map<String, Object> parameters) {
        asStarted();
        call("POST", "/database-config-check", DRAFT, parameters).required("task_name");
        return TOKEN;
    }

    /**
     * @param parameters those of the pact
     * @return the token to send
     */
    @State(ProviderStates.PAUSED_TASK)
    public Map<String, Object> pausedTask(Map<String, Object> parameters) {
        asStarted();
        call("POST", "/pause", "{\"task_name\": \"%s\"}", parameters);
        controls.advance(JOB_DURATION);
        return TOKEN;
    }

    /**
     * @return a token that nobody has
     */
    @State(ProviderStates.UNKNOWN_TOKEN)
    public Map<String, Object> invalidToken() {
        asStarted();
        return Map.of("token", WellKnown.UNKNOWN_TOKEN);
    }

    /**
     * @return the token of another project
     */
    @State(ProviderStates.OTHER_TOKEN)
    public Map<String, Object> foreignToken() {
        asStarted();
        return Map.of("token", WellKnown.OTHER_TOKEN);
    }

    /**
     * Goes on from the state before.
     *
     * @return the token to send
     */
    @State(ProviderStates.ENDED_JOBS)
    public Map<String, Object> endedJobs() {
        controls.advance(JOB_DURATION);
        return TOKEN;
    }

    /**
     * @return what to sign with, and the time that a signature is compared with
     */
    @State(ProviderStates.ACCESS_KEY)
    public Map<String, Object> accessKey() {
        asStarted();
        return Map.of(
                "token",
                WellKnown.TOKEN,
                "access_key",
                WellKnown.ACCESS_KEY,
                "secret_key",
                WellKnown.SECRET_KEY,
                "now",
                NOW.toString());
    }

    /**
     * @return what the other project has
     */
    @State(ProviderStates.OTHER_PROJECT)
    public Map<String, Object> otherProject() {
        asStarted();
        return Map.of(
                "token",
                WellKnown.TOKEN,
                "other_token",
                WellKnown.OTHER_TOKEN,
                "other_project_id",
                WellKnown.OTHER_PROJECT,
                "other_instance_id",
                WellKnown.OTHER_INSTANCE);
    }

    private Map<String, Object> jobAfter(Duration time, Map<String, Object> parameters) {
        asStarted();
        String jobId = startJob(parameters);
        controls.advance(time);
        return Map.of("token", WellKnown.TOKEN, "job_id", jobId);
    }

    /** Narrows the table list to one table. */
    private String startJob(Map<String, Object> parameters) {
        return call("PUT", "", ONE_TABLE, parameters).required("job_id").textValue();
    }

    private JsonNode call(String method, String path, String body, Map<String, Object> parameters) {
        URI address = sandbox.resolve("/v3/" + parameters.get("project_id") + "/instances/"
                + parameters.get("instance_id") + "/starrocks/databases/replication" + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("X-Auth-Token", WellKnown.TOKEN)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.formatted(parameters.get("task_name"))))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            return new ObjectMapper().readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON from " + address, e);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot be reached: " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
