package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.controls.ActiveFault;
import io.github.starrockssync.sandbox.controls.FaultStore;
import io.github.starrockssync.sandbox.controls.model.FaultSetting;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The faults. Thread-safe. */
public final class StoredFaults implements FaultStore {

    private final Store store;
    private final AtomicLong lastId = new AtomicLong();

    public StoredFaults(Store store) {
        this.store = store;
    }

    @Override
    public ActiveFault add(FaultSetting setting) {
        ActiveFault fault = new ActiveFault(nextId(), setting, 0, 0);
        store.change(change -> {
            change.put(Tables.FAULTS, fault);
            return fault;
        });
        return fault;
    }

    /** The time in microseconds, so that sandboxes that share a store take different ones. */
    private long nextId() {
        long now = System.currentTimeMillis() * 1_000;
        return lastId.updateAndGet(last -> Math.max(last + 1, now));
    }

    @Override
    public List<ActiveFault> all() {
        return store.read(snapshot -> snapshot.list(Tables.FAULTS, Query.ALL));
    }

    @Override
    public boolean remove(long id) {
        return store.change(change -> {
            boolean there = change.find(Tables.FAULTS, String.valueOf(id)).isPresent();
            if (there) {
                change.remove(Tables.FAULTS, String.valueOf(id));
            }
            return there;
        });
    }

    @Override
    public void clear() {
        store.change(change -> {
            change.clear(Tables.FAULTS);
            return null;
        });
    }

    @Override
    public Optional<FaultSetting> take(String operationId, String projectId, boolean failsJob) {
        if (store.read(snapshot -> waiting(snapshot, operationId, projectId, failsJob))
                .isEmpty()) {
            return Optional.empty();
        }
        return store.change(change -> take(change, operationId, projectId, failsJob));
    }

    private static Optional<FaultSetting> take(
            Store.Change change, String operationId, String projectId, boolean failsJob) {
        for (ActiveFault fault : waiting(change, operationId, projectId, failsJob)) {
            ActiveFault after = fault.afterCall();
            if (after.isUsedUp()) {
                change.remove(Tables.FAULTS, String.valueOf(fault.id()));
            } else {
                change.put(Tables.FAULTS, after);
            }
            if (fault.strikesNext()) {
                return Optional.of(fault.setting());
            }
        }
        return Optional.empty();
    }

    private static List<ActiveFault> waiting(
            Store.Snapshot snapshot, String operationId, String projectId, boolean failsJob) {
        return snapshot.list(Tables.FAULTS, Query.ALL).stream()
                .filter(fault -> fault.isFor(operationId, projectId, failsJob))
                .toList();
    }
}
