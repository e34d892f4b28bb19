package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.SyncTask;
import java.util.HashMap;
import java.util.Map;

/** The versions of the tasks that were changed or found lately. Not thread-safe. */
final class KnownVersions {

    /** Two numbers each. */
    private static final int MOST = 50_000;

    private final Map<Long, Long> versions = new HashMap<>();

    /** Whether a task is known, and is still as it was read. */
    boolean isCurrent(SyncTask task) {
        Long version = versions.get(task.key());
        return version != null && version == task.version();
    }

    /** A task is there in a version, or in a newer one that is known already. */
    void add(long key, long version) {
        long newest = versions.merge(key, version, Math::max);
        if (versions.size() > MOST) {
            versions.clear();
            versions.put(key, newest);
        }
    }

    void forget() {
        versions.clear();
    }
}
