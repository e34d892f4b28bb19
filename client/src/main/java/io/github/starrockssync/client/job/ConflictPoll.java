package io.github.starrockssync.client.job;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.client.call.ApiCall;
import io.github.starrockssync.client.call.ApiRequest;
import io.github.starrockssync.client.error.ConflictException;
import io.github.starrockssync.client.error.StarRocksSyncException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends a change again until it no longer conflicts with another job. */
final class ConflictPoll<R> implements Poll<R, R> {
    private final ApiCall<R> change;
    private final boolean mayWait;
    private volatile @Nullable StarRocksSyncException conflict;

    ConflictPoll(ApiCall<R> change, boolean mayWait) {
        this.change = change;
        this.mayWait = mayWait;
    }

    @Override
    public ApiRequest<R> request() {
        return change;
    }

    @Override
    public Optional<R> onResponse(R response) {
        return Optional.of(response);
    }

    /** A change has the same time limit as any call. */
    @Override
    public boolean isPartOfWait() {
        return false;
    }

    /** A change that may have been applied conflicts with its own job. */
    @Override
    public boolean tolerates(StarRocksSyncException failure) {
        conflict = failure;
        return mayWait && failure instanceof ConflictException && !failure.mayHaveBeenApplied();
    }

    @Override
    public StarRocksSyncException timedOut(Duration timeout, @Nullable StarRocksSyncException lastFailure) {
        return requireNonNull(conflict);
    }

    @Override
    public StarRocksSyncException interrupted(Exception cause) {
        if (cause instanceof StarRocksSyncException failure) {
            return failure;
        }
        StarRocksSyncException last = requireNonNull(conflict);
        last.addSuppressed(cause);
        return last;
    }
}
