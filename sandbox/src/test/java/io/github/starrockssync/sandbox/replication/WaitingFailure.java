package io.github.starrockssync.sandbox.replication;

import java.util.Optional;
import java.util.function.Supplier;

/** The failure that waits for every job, if there is one. */
record WaitingFailure(Supplier<Optional<String>> reason) implements JobFailures {

    static final JobFailures NONE = new WaitingFailure(Optional::empty);

    @Override
    public Optional<String> reasonForNextJobOf(String operationId, String projectId) {
        return reason.get();
    }
}
