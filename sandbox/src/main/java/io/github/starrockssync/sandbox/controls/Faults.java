package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.server.error.ApiError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Failures that the next calls of an operation shall meet, in the order they were added. Thread-safe. */
final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    private static final class Fault {
        private final String operationId;
        private final ApiError error;
        private int timesLeft;

        private Fault(String operationId, ApiError error, int times) {
            this.operationId = operationId;
            this.error = error;
            this.timesLeft = times;
        }
    }

    synchronized void add(String operationId, ApiError error, int times) {
        faults.add(new Fault(operationId, error, times));
    }

    synchronized void clear() {
        faults.clear();
    }

    /** Takes the failure of the next call; empty if it shall go well. */
    synchronized Optional<ApiError> take(String operationId) {
        for (Iterator<Fault> all = faults.iterator(); all.hasNext(); ) {
            Fault fault = all.next();
            if (fault.operationId.equals(operationId)) {
                fault.timesLeft--;
                if (fault.timesLeft == 0) {
                    all.remove();
                }
                return Optional.of(fault.error);
            }
        }
        return Optional.empty();
    }
}
