package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.Fault;
import io.github.starrockssync.sandbox.controls.model.FaultSetting;
import io.github.starrockssync.sandbox.replication.JobFailures;
import io.github.starrockssync.sandbox.store.Change;
import io.github.starrockssync.sandbox.store.Query;
import io.github.starrockssync.sandbox.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Faults for calls of an operation, or for the jobs that they start, shared by all sandboxes on a store. Thread-safe. */
public final class Faults implements JobFailures {

    private final Store store;
    private final AtomicLong lastId = new AtomicLong();

    public Faults(Store store) {
        this.store = store;
    }

    /**
     * Adds a fault.
     *
     * @param setting valid; absent properties are set to their defaults
     */
    Fault add(FaultSetting setting) {
        FaultDefaults.complete(setting);
        ActiveFault fault = new ActiveFault(nextId(), setting, 0, 0);
        store.change(change -> {
            change.put(ActiveFault.TABLE, fault);
            return fault;
        });
        return fault.message();
    }

    /** Returns the time in microseconds, so that sandboxes that share a store choose different ids. */
    private long nextId() {
        long now = System.currentTimeMillis() * 1_000;
        return lastId.updateAndGet(last -> Math.max(last + 1, now));
    }

    /** Returns the active faults, in the order in which they were added. */
    List<Fault> all() {
        return store.read(rows -> rows.list(ActiveFault.TABLE, Query.ALL)).stream()
                .map(ActiveFault::message)
                .toList();
    }

    /** Returns whether there was such a fault. */
    boolean remove(long id) {
        return store.change(change -> {
            boolean present = change.find(ActiveFault.TABLE, String.valueOf(id)).isPresent();
            if (present) {
                change.remove(ActiveFault.TABLE, String.valueOf(id));
            }
            return present;
        });
    }

    void clear() {
        store.change(change -> {
            change.clear(ActiveFault.TABLE);
            return null;
        });
    }

    /** Uses up the first fault for this call. Concurrent callers use up one each. */
    Optional<FaultSetting> takeCallFault(String operationId, String projectId) {
        return take(operationId, projectId, false);
    }

    @Override
    public Optional<String> reasonForNextJobOf(String operationId, String projectId) {
        return take(operationId, projectId, true).map(FaultSetting::getReason);
    }

    /** Most calls have no fault, and so need no change. */
    Optional<FaultSetting> take(String operationId, String projectId, boolean failsJob) {
        if (store.read(rows -> matching(rows, operationId, projectId, failsJob)).isEmpty()) {
            return Optional.empty();
        }
        return store.change(change -> take(change, operationId, projectId, failsJob));
    }

    private static Optional<FaultSetting> take(Change change, String operationId, String projectId, boolean failsJob) {
        for (ActiveFault fault : matching(change, operationId, projectId, failsJob)) {
            ActiveFault after = fault.afterCall();
            if (after.isUsedUp()) {
                change.remove(ActiveFault.TABLE, String.valueOf(fault.id()));
            } else {
                change.put(ActiveFault.TABLE, after);
            }
            if (fault.isMetNext()) {
                return Optional.of(fault.setting());
            }
        }
        return Optional.empty();
    }

    private static List<ActiveFault> matching(
            Store.Snapshot rows, String operationId, String projectId, boolean failsJob) {
        return rows.list(ActiveFault.TABLE, Query.ALL).stream()
                .filter(fault -> fault.isFor(operationId, projectId, failsJob))
                .toList();
    }
}
