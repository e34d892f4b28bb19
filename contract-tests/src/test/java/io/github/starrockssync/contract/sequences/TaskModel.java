package io.github.starrockssync.contract.sequences;

/** What a task must be like after a sequence of operations: a second, smaller description of its life. */
final class TaskModel {

    static final int JOB_SECONDS = 5;

    /** Where a task is in its life. */
    enum Phase {
        ABSENT,
        WAITING,
        REPLICATING,
        PAUSED
    }

    private Phase phase = Phase.ABSENT;
    private Phase next = Phase.ABSENT;
    private String value = "";
    private String nextValue = "";
    private int remainingSeconds;

    Phase phase() {
        return phase;
    }

    /** The value of the parameter that modifications change. */
    String value() {
        return value;
    }

    boolean isBusy() {
        return remainingSeconds > 0;
    }

    /** Whether the owner may do a step now. */
    boolean allows(Step step) {
        return !isBusy() && step.allowedIn().contains(phase);
    }

    /** The owner has done a step; all but the check begin a job, after which the task is as the step says. */
    void apply(Step step, String newValue) {
        switch (step) {
            case CHECK -> {
                phase = Phase.WAITING;
                value = newValue;
            }
            case START, RESUME -> next = Phase.REPLICATING;
            case PAUSE -> next = Phase.PAUSED;
            case DELETE -> next = Phase.ABSENT;
            default -> next = phase;
        }
        if (step == Step.CHECK) {
            next = phase;
        } else {
            remainingSeconds = JOB_SECONDS;
        }
        nextValue = step == Step.MODIFY ? newValue : value;
    }

    void pass(int seconds) {
        if (isBusy() && seconds >= remainingSeconds) {
            phase = next;
            value = nextValue;
        }
        remainingSeconds = Math.max(0, remainingSeconds - seconds);
    }
}
