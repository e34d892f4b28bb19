package io.github.starrockssync.sandbox.replication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A data synchronization task as it is stored. What it looks like at a moment follows from the moment.
 *
 * @param id key of the store
 * @param configuration in force before the last change
 * @param lastChange the last modification, under way or done; null if there was none
 */
public record SyncTask(
        long id,
        String instanceId,
        String name,
        String sourceInstanceId,
        String sourceDatabase,
        String targetDatabase,
        SyncConfiguration configuration,
        @Nullable Change lastChange) {

    /**
     * @param next configuration that follows
     * @param jobEndsAt when the job ends and the configuration takes force
     */
    public record Change(SyncConfiguration next, Instant jobEndsAt) {

        boolean isUnderWayAt(Instant now) {
            return now.isBefore(jobEndsAt);
        }
    }

    /** The modification that is being applied, or null. */
    public @Nullable Change changeUnderWayAt(Instant now) {
        return lastChange != null && lastChange.isUnderWayAt(now) ? lastChange : null;
    }

    /** The configuration in force. */
    public SyncConfiguration configurationAt(Instant now) {
        return lastChange == null || lastChange.isUnderWayAt(now) ? configuration : lastChange.next();
    }
}
