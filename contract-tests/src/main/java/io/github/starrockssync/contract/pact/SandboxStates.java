package io.github.starrockssync.contract.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.HttpSender;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.SandboxControls;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Brings a sandbox into the states of {@link ProviderStates}. Each starts anew, at a time that stands still. */
public final class SandboxStates implements States {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration JOB_DURATION = Duration.ofSeconds(5);
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

    public SandboxStates(URI sandbox) {
        this.sandbox = sandbox;
        this.controls = new SandboxControls(sandbox);
    }

    @Override
    public Map<String, Object> enter(String name, Map<String, Object> parameters) {
        if (name.equals(ProviderStates.ENDED_JOBS)) {
            controls.advance(JOB_DURATION);
            return values();
        }
        controls.reset();
        controls.freezeAt(NOW);
        Map<String, Object> values = values();
        switch (name) {
            // what a sandbox starts with; every id and name but the well-known ones is unknown
            case ProviderStates.IDLE_TASK,
                    ProviderStates.FOLLOWING_TASK,
                    ProviderStates.NO_INSTANCE,
                    ProviderStates.NO_TASK,
                    ProviderStates.NO_TASK_OF_DATABASE,
                    ProviderStates.NEW_TASK,
                    ProviderStates.HTAP_INSTANCE,
                    ProviderStates.NO_JOB,
                    ProviderStates.ACCESS_KEY -> {}
            case ProviderStates.PENDING_CHANGE -> startJob(parameters);
            case ProviderStates.RUNNING_JOB -> {
                values.put("job_id", startJob(parameters));
                controls.advance(JOB_DURATION.dividedBy(2));
            }
            case ProviderStates.COMPLETED_JOB -> {
                values.put("job_id", startJob(parameters));
                controls.advance(JOB_DURATION);
            }
            case ProviderStates.WAITING_TASK ->
                call("POST", "/database-config-check", DRAFT, parameters).required("task_name");
            case ProviderStates.PAUSED_TASK -> {
                call("POST", "/pause", "{\"task_name\": \"%s\"}", parameters);
                controls.advance(JOB_DURATION);
            }
            case ProviderStates.UNKNOWN_TOKEN -> values.put("token", WellKnown.UNKNOWN_TOKEN);
            case ProviderStates.OTHER_TOKEN -> values.put("token", WellKnown.OTHER_TOKEN);
            case ProviderStates.OTHER_PROJECT -> {
                values.put("other_token", WellKnown.OTHER_TOKEN);
                values.put("other_project_id", WellKnown.OTHER_PROJECT);
                values.put("other_instance_id", WellKnown.OTHER_INSTANCE);
            }
            default -> throw new UnreachableStateException("The sandbox has no state '" + name + "'");
        }
        return values;
    }

    private static Map<String, Object> values() {
        return new HashMap<>(Map.of(
                "token", WellKnown.TOKEN,
                "access_key", WellKnown.ACCESS_KEY,
                "secret_key", WellKnown.SECRET_KEY,
                "now", NOW.toString()));
    }

    /** Narrows the table list to one table. */
    private String startJob(Map<String, Object> parameters) {
        return call("PUT", "", ONE_TABLE, parameters).required("job_id").textValue();
    }

    private JsonNode call(String method, String path, String body, Map<String, Object> parameters) {
        ApiResponse response = new HttpSender(sandbox)
                .send(ApiRequest.of(
                                method,
                                "/v3/" + parameters.get("project_id") + "/instances/" + parameters.get("instance_id")
                                        + "/starrocks/databases/replication" + path)
                        .header("X-Auth-Token", WellKnown.TOKEN)
                        .json(body.formatted(parameters.get("task_name"))));
        if (response.status() != 200) {
            throw new IllegalStateException(response.toString());
        }
        return response.json();
    }
}
