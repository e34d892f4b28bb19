package io.github.starrockssync.client.error;

import io.github.starrockssync.client.model.StarRocksReplicationInfo;
import org.jspecify.annotations.Nullable;

/** A task did not reach a stage during the wait: it was deleted, or the time limit was exceeded. */
public final class StageNotReachedException extends StarRocksSyncException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable StarRocksReplicationInfo task;

    /**
     * Creates the exception.
     *
     * @param taskName name of the task
     * @param stage the awaited stage
     * @param task last known state of the task, or {@code null}
     * @param reason why the wait ended
     * @param cause failure of the last poll, or {@code null}
     */
    public StageNotReachedException(
            String taskName,
            String stage,
            @Nullable StarRocksReplicationInfo task,
            String reason,
            @Nullable Throwable cause) {
        super(
                "listStarRocksDataReplications",
                OneLine.of("task " + taskName + " has not reached the stage " + stage + ": " + reason + lastSeen(task)),
                cause);
        this.task = task;
    }

    private static String lastSeen(@Nullable StarRocksReplicationInfo task) {
        return task == null
                ? ""
                : "; last stage " + task.getStage() + " at " + task.getPercentage() + " %, status " + task.getStatus();
    }

    /**
     * Returns the last known state of the task.
     *
     * @return the task, or {@code null} if it was never found, and after serialization of this exception
     */
    public @Nullable StarRocksReplicationInfo task() {
        return task;
    }
}
