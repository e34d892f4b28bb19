package io.github.starrockssync.contract.provider;

import io.github.starrockssync.contract.http.Substitution;
import io.github.starrockssync.contract.pact.States;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A provider of the API.
 *
 * @param address what stands before {@code /v3}
 * @param states brings it into the states of {@code PROVIDER_STATES.md}
 * @param names its ids and names, instead of those of the table's parameters
 * @param jobTimeout how long a job may take to end; it is asked for once in any case
 * @param level how much is asked of it
 */
public record Provider(URI address, States states, Substitution names, Duration jobTimeout, Level level) {

    ProviderState in(String state, String task, List<String> notes) {
        Map<String, Object> parameters = Map.of(
                "project_id", WellKnown.PROJECT,
                "instance_id", WellKnown.INSTANCE,
                "source_instance_id", WellKnown.SOURCE_INSTANCE,
                "task_name", task);
        return new ProviderState(this, state, parameters, states.enter(state, parameters), notes);
    }
}
