package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.controls.Fault;
import io.github.starrockssync.sandbox.controls.FaultEffect;
import io.github.starrockssync.sandbox.controls.FaultStore;
import io.github.starrockssync.sandbox.controls.FaultTarget;
import io.github.starrockssync.sandbox.controls.FaultTrigger;
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
    public Fault add(FaultTarget target, FaultEffect effect, FaultTrigger trigger) {
        Fault fault = new Fault(nextId(), target, effect, trigger, 0, 0);
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
    public List<Fault> all() {
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
    public Optional<FaultEffect> take(String operationId, String projectId, boolean failsJob) {
        if (store.read(snapshot -> waiting(snapshot, operationId, projectId, failsJob))
                .isEmpty()) {
            return Optional.empty();
        }
        return store.change(change -> take(change, operationId, projectId, failsJob));
    }

    private static Optional<FaultEffect> take(
            Store.Change change, String operationId, String projectId, boolean failsJob) {
        for (Fault fault : waiting(change, operationId, projectId, failsJob)) {
            Fault after = fault.afterCall();
            if (after.isUsedUp()) {
                change.remove(Tables.FAULTS, String.valueOf(fault.id()));
            } else {
                change.put(Tables.FAULTS, after);
            }
            if (fault.picksNext()) {
                return Optional.of(fault.effect());
            }
        }
        return Optional.empty();
    }

    private static List<Fault> waiting(
            Store.Snapshot snapshot, String operationId, String projectId, boolean failsJob) {
        return snapshot.list(Tables.FAULTS, Query.ALL).stream()
                .filter(fault -> fault.target().includes(operationId, projectId))
                .filter(fault -> failsJob == (fault.effect().kind() == FaultEffect.Kind.JOB_FAILURE))
                .toList();
    }
}
