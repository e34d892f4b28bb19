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

    Fault add(FaultTarget target, FaultEffect effect, FaultTrigger trigger) {
        return store.add(target, effect, trigger);
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
    Optional<FaultEffect> forNextCallOf(String operationId, String projectId) {
        return store.take(operationId, projectId, false);
    }

    @Override
    public Optional<String> reasonForNextJobOf(String operationId, String projectId) {
        return store.take(operationId, projectId, true).map(FaultEffect::reason);
    }
}
