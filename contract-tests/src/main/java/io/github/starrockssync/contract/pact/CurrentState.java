package io.github.starrockssync.contract.pact;

import io.github.starrockssync.contract.sandbox.WellKnown;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A provider as it is, which nothing brings into another state. It is taken to have the task, and not to have what the
 * requests about unknown things name.
 *
 * @param values credentials, ids and names
 */
public record CurrentState(Map<String, Object> values) implements States {

    private static final Set<String> COMPATIBLE = Set.of(
            ProviderStates.IDLE_TASK,
            ProviderStates.FOLLOWING_TASK,
            ProviderStates.NO_INSTANCE,
            ProviderStates.NO_TASK,
            ProviderStates.NO_TASK_OF_DATABASE,
            ProviderStates.HTAP_INSTANCE,
            ProviderStates.NO_JOB,
            ProviderStates.ACCESS_KEY,
            ProviderStates.ENDED_JOBS);

    @Override
    public Map<String, Object> enter(String name, Map<String, Object> parameters) {
        if (name.equals(ProviderStates.UNKNOWN_TOKEN)) {
            Map<String, Object> unknown = new HashMap<>(values);
            unknown.put("token", WellKnown.UNKNOWN_TOKEN);
            return unknown;
        }
        if (!COMPATIBLE.contains(name)) {
            throw new CheckSkippedException("needs the state '" + name + "', so --states-url");
        }
        return values;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }
}
