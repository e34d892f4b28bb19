package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.Fault;
import io.github.starrockssync.sandbox.controls.model.FaultSetting;
import io.github.starrockssync.sandbox.replication.JobFailures;
import java.util.List;
import java.util.Optional;

/** Faults that calls of an operation, or the jobs that they start, shall meet. Thread-safe. */
public final class Faults implements JobFailures {

    private final FaultStore store;

    public Faults(FaultStore store) {
        this.store = store;
    }

    /**
     * @param setting valid; its defaults are set
     */
    Fault add(FaultSetting setting) {
        FaultDefaults.complete(setting);
        return store.add(setting).message();
    }

    List<Fault> all() {
        return store.all().stream().map(ActiveFault::message).toList();
    }

    boolean remove(long id) {
        return store.remove(id);
    }

    void clear() {
        store.clear();
    }

    /** Uses up what the next call of this operation shall meet; empty if it shall go well. */
    Optional<FaultSetting> takeCallFault(String operationId, String projectId) {
        return store.take(operationId, projectId, false);
    }

    @Override
    public Optional<String> reasonForNextJobOf(String operationId, String projectId) {
        return store.take(operationId, projectId, true).map(FaultSetting::getReason);
    }
}
