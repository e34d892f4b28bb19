package io.github.starrockssync.client.error;

import io.github.starrockssync.client.model.StarRocksReplicationInfo;
import org.jspecify.annotations.Nullable;

/** A task did not reach a stage while it was waited for: it is gone or cancelled, or the time was over. */
public final class StageNotReachedException extends StarRocksSyncException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable StarRocksReplicationInfo task;

    /**
     * Describes a wait that did not succeed.
     *
     * @param taskName name of the task
     * @param stage the stage that was waited for
     * @param task the task as it was seen last, or {@code null}
     * @param reason why the wait ended
     * @param cause how the last poll failed, or {@code null}
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
                : "; seen last in the stage " + task.getStage() + " at " + task.getPercentage() + " %, status "
                        + task.getStatus();
    }

    /**
     * Returns the task as it was seen last.
     *
     * @return the task, or {@code null} if it was never seen, and after this exception has been serialized
     */
    public @Nullable StarRocksReplicationInfo task() {
        return task;
    }
}
