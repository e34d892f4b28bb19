package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.replication.JobFailures;
import java.util.List;
import java.util.Optional;

/** Faults that calls of an operation, or the jobs that they start, shall meet. Thread-safe. */
public final class Faults implements JobFailures {

    private final FaultStore store;

    public Faults(FaultStore store) {
        this.store = store;
    }

    Fault add(String operationId, FaultEffect effect, FaultTrigger trigger) {
        return store.add(operationId, effect, trigger);
    }

    List<Fault> all() {
        return store.all();
    }

    boolean remove(long id) {
        return store.remove(id);
    }

    void clear() {
        store.clear();
    }

    /** Uses up what the next call of this operation shall meet; empty if it shall go well. */
    Optional<FaultEffect> forNextCallOf(String operationId) {
        return store.take(operationId, false);
    }

    @Override
    public Optional<String> reasonForNextJobOf(String operationId) {
        return store.take(operationId, true).map(FaultEffect::reason);
    }
}
