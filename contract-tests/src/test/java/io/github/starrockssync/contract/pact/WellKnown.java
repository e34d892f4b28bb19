package io.github.starrockssync.contract.pact;

import java.util.Map;

/** The things that every sandbox starts with, and some that it never has. */
final class WellKnown {

    static final String CONSUMER = "starrocks-sync-client";
    static final String PROVIDER = "starrocks-data-sync";

    static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    static final String TASK = "sync_sales";
    static final String TOKEN = "sandbox-token";
    static final String FOREIGN_TOKEN = "other-token";

    static final String UNKNOWN_INSTANCE = "00000000000000000000000000000000in17";
    static final String UNKNOWN_TASK = "sync_nothing";
    static final String UNKNOWN_JOB = "00000000-0000-0000-0000-000000000000";
    static final String INVALID_TOKEN = "no-such-token";

    /** Only examples: the provider creates its own. */
    static final String JOB = "8ac4b1a2-5d1f-4b0e-9d5a-3f6e2b7c1d90";

    static final String REQUEST_ID = "1b3ad1f9d0ea4b2a8f2ab4a8a3f5c9de";

    private WellKnown() {}

    /** Parameters of the states that are about a task. */
    static Map<String, Object> task(String instanceId, String taskName) {
        return Map.of("project_id", PROJECT, "instance_id", instanceId, "task_name", taskName);
    }

    static Map<String, Object> task() {
        return task(INSTANCE, TASK);
    }
}
