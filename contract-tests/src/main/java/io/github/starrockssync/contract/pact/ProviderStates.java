package io.github.starrockssync.contract.pact;

/**
 * The states that the pact asks a provider for. A published interface: who verifies another provider implements them by
 * these names, so they are described, with their parameters, in {@code PROVIDER_STATES.md}.
 */
final class ProviderStates {

    static final String IDLE_TASK = "the task has no change under way";
    static final String PENDING_CHANGE = "a change of the task's table list is under way";
    static final String RUNNING_JOB = "a job is running";
    static final String COMPLETED_JOB = "a job has completed";
    static final String WAITING_TASK = "the task waits to be started";
    static final String FOLLOWING_TASK = "the task follows the changes";
    static final String PAUSED_TASK = "the task is paused";
    static final String NO_INSTANCE = "the project has no such instance";
    static final String NO_TASK = "the instance has no such task";
    static final String NO_TASK_OF_DATABASE = "no task writes to the database";
    static final String NEW_TASK = "the task can be created";
    static final String HTAP_INSTANCE = "the TaurusDB instance has a StarRocks instance";
    static final String NO_JOB = "the project has no such job";
    static final String UNKNOWN_TOKEN = "the token is not valid";
    static final String OTHER_TOKEN = "the token is of another project";

    private ProviderStates() {}
}
