package io.github.starrockssync.contract.provider;

import io.github.starrockssync.contract.pact.States;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Somebody's provider of the API.
 *
 * @param address what stands before {@code /v3}
 * @param states brings it into the states of {@code PROVIDER_STATES.md}
 * @param patience how long a job may take to end; it is asked for once, whatever the patience
 */
public record Provider(URI address, States states, Duration patience) {

    Situation in(String state) {
        return in(state, WellKnown.TASK);
    }

    Situation in(String state, String task) {
        Map<String, Object> parameters = Map.of(
                "project_id", WellKnown.PROJECT,
                "instance_id", WellKnown.INSTANCE,
                "source_instance_id", WellKnown.SOURCE_INSTANCE,
                "task_name", task);
        return new Situation(this, state, parameters, states.enter(state, parameters));
    }
}
