package io.github.starrockssync.contract.pact;

/**
 * The states that the pact and the checks of a provider need. A published interface: providers implement them by these names,
 * so {@code PROVIDER_STATES.md} describes them and their parameters.
 */
public final class ProviderStates {

    /** A task that takes modifications. */
    public static final String IDLE_TASK = "the task has no change under way";
    /** Its list of tables is being changed. */
    public static final String PENDING_CHANGE = "a change of the task's table list is under way";
    /** A job that has not ended. */
    public static final String RUNNING_JOB = "a job is running";
    /** A job that has ended well. */
    public static final String COMPLETED_JOB = "a job has completed";
    /** A task that was created and not yet started. */
    public static final String WAITING_TASK = "the task waits to be started";
    /** A task that could be paused. */
    public static final String FOLLOWING_TASK = "the task follows the changes";
    /** A task that could be resumed. */
    public static final String PAUSED_TASK = "the task is paused";
    /** An id that no instance has. */
    public static final String NO_INSTANCE = "the project has no such instance";
    /** A name that no task has. */
    public static final String NO_TASK = "the instance has no such task";
    /** A database that no task writes to. */
    public static final String NO_TASK_OF_DATABASE = "no task writes to the database";
    /** A name and databases that are free. */
    public static final String NEW_TASK = "the task can be created";
    /** A TaurusDB instance and what belongs to it. */
    public static final String HTAP_INSTANCE = "the TaurusDB instance has a StarRocks instance";
    /** An id that no job has. */
    public static final String NO_JOB = "the project has no such job";
    /** An unknown token. */
    public static final String UNKNOWN_TOKEN = "the token is not valid";
    /** A token of another project. */
    public static final String OTHER_TOKEN = "the token is of another project";

    /** No job is running; the only state that continues from the one before. */
    public static final String ENDED_JOBS = "the jobs of the task have ended";

    /** A key to sign with, of the project of the task. */
    public static final String ACCESS_KEY = "the caller has an access key";

    /** Another project, which has an instance without tasks. */
    public static final String OTHER_PROJECT = "another project has an instance";

    private ProviderStates() {}
}
