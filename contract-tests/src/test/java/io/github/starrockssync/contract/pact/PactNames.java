package io.github.starrockssync.contract.pact;

import io.github.starrockssync.contract.sandbox.WellKnown;
import java.util.Map;

/** Names and values that consumer tests and provider verification share. */
final class PactNames {

    static final String CONSUMER = "starrocks-sync-client";
    static final String PROVIDER = "starrocks-data-sync";

    /** Only an example: the provider creates its own. */
    static final String REQUEST_ID = "1b3ad1f9d0ea4b2a8f2ab4a8a3f5c9de";

    private PactNames() {}

    /** Parameters of the states that are about a task. */
    static Map<String, Object> task(String instanceId, String taskName) {
        return Map.of("project_id", WellKnown.PROJECT, "instance_id", instanceId, "task_name", taskName);
    }

    static Map<String, Object> task() {
        return task(WellKnown.INSTANCE, WellKnown.TASK);
    }
}
