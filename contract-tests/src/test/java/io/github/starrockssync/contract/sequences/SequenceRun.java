package io.github.starrockssync.contract.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.Draft;
import io.github.starrockssync.contract.http.HttpSender;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.contract.sequences.TaskModel.Phase;
import io.github.starrockssync.sandbox.junit5.SandboxControls;
import io.github.starrockssync.sandbox.junit5.controls.ErrorName;
import io.github.starrockssync.sandbox.junit5.controls.FaultSetting;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Does the steps of one sequence, and compares each response with the model. */
final class SequenceRun {

    private static final String PARAMETER = "sync_commit_interval_ms";
    private static final int UNAVAILABLE = 503;

    private final HttpSender server;
    private final SandboxControls controls;
    private final TaskModel model = new TaskModel();
    private final Set<Step> faults = EnumSet.noneOf(Step.class);
    private int changes;

    SequenceRun(URI server, SandboxControls controls) {
        this.server = new HttpSender(server);
        this.controls = controls;
    }

    /** Starts anew and does all steps. */
    void run(List<Step> steps) {
        controls.reset();
        controls.freezeAt(WellKnown.NOON);
        for (int i = 0; i < steps.size(); i++) {
            try {
                run(steps.get(i));
                read();
            } catch (AssertionError e) {
                throw new AssertionError("After " + steps.subList(0, i + 1) + ": " + e.getMessage(), e);
            }
        }
    }

    private void run(Step step) {
        switch (step) {
            case READ -> read();
            case SHORT_WAIT -> pass(2);
            case LONG_WAIT -> pass(TaskModel.JOB_SECONDS);
            case FAULT_AT_NEXT_MODIFICATION -> addFault(Step.MODIFY);
            case FAULT_AT_NEXT_DELETION -> addFault(Step.DELETE);
            case STRANGER_MODIFIES, STRANGER_DELETES ->
                assertThat(send(step, WellKnown.OTHER_TOKEN).status())
                        .as("status for a stranger")
                        .isEqualTo(403);
            default -> write(step);
        }
    }

    private void pass(int seconds) {
        controls.advance(Duration.ofSeconds(seconds));
        model.pass(seconds);
    }

    /** One at a time: two would strike two calls. */
    private void addFault(Step step) {
        if (faults.add(step)) {
            controls.addFault(new FaultSetting()
                    .withOperation(step.operation())
                    .withProjectId(WellKnown.PROJECT)
                    .withError(ErrorName.fromValue("service_unavailable")));
        }
    }

    private void write(Step step) {
        ApiResponse response = send(step, WellKnown.TOKEN);
        if (faults.remove(step)) {
            assertThat(response.status()).as("status of the fault").isEqualTo(UNAVAILABLE);
            return;
        }
        assertThat(response.status()).as("%s: %s", step, response).isIn(expected(step));
        if (response.status() == 200) {
            apply(step, response);
        }
    }

    private Set<Integer> expected(Step step) {
        if (step == Step.CHECK && model.phase() != Phase.ABSENT) {
            // whether the name or the job is the reason is not documented
            return model.isBusy() ? Set.of(400, 409) : Set.of(400);
        }
        if (step == Step.CHECK) {
            return Set.of(200);
        }
        if (model.phase() == Phase.ABSENT) {
            return Set.of(400);
        }
        if (model.isBusy()) {
            return Set.of(409);
        }
        return step.allowedIn().contains(model.phase()) ? Set.of(200) : Set.of(400);
    }

    private void apply(Step step, ApiResponse response) {
        model.apply(step, step == Step.CHECK ? value(configuration()) : lastValue());
        assertThat(response.json().has("job_id")).as("job_id of " + step).isEqualTo(step != Step.CHECK);
    }

    private void read() {
        ApiResponse response = configuration();
        if (model.phase() == Phase.ABSENT) {
            assertThat(response.status()).as("configuration of an absent task").isEqualTo(400);
            return;
        }
        assertThat(response.status()).as(response.toString()).isEqualTo(200);
        if (!model.isBusy()) {
            assertThat(value(response)).as("value of " + PARAMETER).isEqualTo(model.value());
            assertThat(stage())
                    .as("stage")
                    .isIn(
                            switch (model.phase()) {
                                case WAITING -> List.of("Wait");
                                case PAUSED -> List.of("Paused");
                                default -> List.of("Full", "Incremental");
                            });
        }
    }

    private ApiResponse configuration() {
        return server.send(ApiRequest.of("GET", Calls.CONFIGURATION + "?task_name=" + Draft.TASK)
                .header("X-Auth-Token", WellKnown.TOKEN));
    }

    private String stage() {
        ApiResponse list = server.send(ApiRequest.of("GET", Calls.REPLICATION).header("X-Auth-Token", WellKnown.TOKEN));
        for (JsonNode each : list.json().path("replications")) {
            if (each.path("task_name").asText().equals(Draft.TASK)) {
                return each.path("stage").asText();
            }
        }
        return "not listed";
    }

    private static String value(ApiResponse configuration) {
        for (JsonNode each : configuration.json().at("/database_info/db_config_check_results")) {
            if (each.path("param_name").asText().equals(PARAMETER)) {
                return each.path("value").asText();
            }
        }
        return "";
    }

    private ApiResponse send(Step step, String token) {
        String body = switch (step) {
            case CHECK -> Draft.inventory().toString();
            case START -> Draft.start(Draft.inventory()).toString();
            case MODIFY, STRANGER_MODIFIES -> {
                changes++;
                yield Change.body("{'task_name': '" + Draft.TASK + "', 'db_configs': [{'param_name': '" + PARAMETER
                                + "', 'value': '" + lastValue() + "'}]}")
                        .toString();
            }
            default -> "{\"task_name\": \"" + Draft.TASK + "\"}";
        };
        return server.send(ApiRequest.of(step.method(), Calls.REPLICATION + step.path())
                .header("X-Auth-Token", token)
                .json(body));
    }

    private String lastValue() {
        return String.valueOf(10_000 + changes);
    }
}
