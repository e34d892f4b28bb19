package io.github.starrockssync.contract.pact;

import io.github.starrockssync.contract.sandbox.WellKnown;
import java.util.Map;

/** Names and values that consumer tests and provider verification share. */
final class PactNames {

    static final String CONSUMER = "starrocks-sync-client";
    static final String PROVIDER = "starrocks-data-sync";

    /** Only examples: the provider creates its own. */
    static final String JOB = "8ac4b1a2-5d1f-4b0e-9d5a-3f6e2b7c1d90";

    static final String REQUEST_ID = "1b3ad1f9d0ea4b2a8f2ab4a8a3f5c9de";

    private PactNames() {}

    /** Parameters of the states that are about a task. */
    static Map<String, Object> task(String instanceId, String taskName) {
        return Map.of("project_id", WellKnown.PROJECT, "instance_id", instanceId, "task_name", taskName);
    }

    /** Parameters of the state that is about a database that tasks could write to. */
    static Map<String, Object> database(String instanceId, String database) {
        return Map.of("project_id", WellKnown.PROJECT, "instance_id", instanceId, "target_database", database);
    }

    /** Parameters of the state that is about the instances of a TaurusDB instance. */
    static Map<String, Object> instances(String sourceInstanceId, String instanceId) {
        return Map.of(
                "project_id", WellKnown.PROJECT, "source_instance_id", sourceInstanceId, "instance_id", instanceId);
    }

    static Map<String, Object> task() {
        return task(WellKnown.INSTANCE, WellKnown.TASK);
    }
}
