package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.FaultSetting;
import java.util.List;
import java.util.Optional;

/** Remembers the faults, for every sandbox that shares them. Thread-safe. */
public interface FaultStore {

    /**
     * Keeps a fault; its id is chosen here.
     *
     * @param setting complete
     */
    ActiveFault add(FaultSetting setting);

    /** All faults in force, in the order in which they were added. */
    List<ActiveFault> all();

    /** Whether there was such a fault. */
    boolean remove(long id);

    void clear();

    /**
     * Uses up the first fault that picks this call, or this job. Of several callers at once, each uses up another time.
     *
     * @param failsJob whether a fault of a job is wanted, or one of a call
     */
    Optional<FaultSetting> take(String operationId, String projectId, boolean failsJob);
}
