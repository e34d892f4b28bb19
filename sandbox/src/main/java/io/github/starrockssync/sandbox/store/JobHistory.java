package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Stores jobs, and forgets old ones now and then. Thread-safe. */
final class JobHistory {

    /** More than anyone looks back at; without a limit, a sandbox under load would run out of memory. */
    private static final int MOST_KEPT = 20_000;

    /** So few that no call waits long for their removal, and so many that it is worth to look how many there are. */
    private static final int ADDED_BETWEEN_REMOVALS = 500;

    private final Duration length;
    private final int mostKept;
    private final int addedBetweenRemovals;
    private final AtomicLong added = new AtomicLong();

    /**
     * @param length how long a job is kept
     */
    JobHistory(Duration length) {
        this(length, MOST_KEPT, ADDED_BETWEEN_REMOVALS);
    }

    JobHistory(Duration length, int mostKept, int addedBetweenRemovals) {
        this.length = length;
        this.mostKept = mostKept;
        this.addedBetweenRemovals = addedBetweenRemovals;
    }

    void add(JobTable table, List<Job> jobs) {
        table.insert(jobs);
        long before = added.getAndAdd(jobs.size());
        long after = before + jobs.size();
        if (before / addedBetweenRemovals != after / addedBetweenRemovals) {
            Instant now = jobs.get(0).createdAt();
            table.removeBefore(now.minus(length));
            table.removeBeyond(mostKept, now);
        }
    }
}
