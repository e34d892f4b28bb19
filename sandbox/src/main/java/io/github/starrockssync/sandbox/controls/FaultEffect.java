package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.server.error.ApiError;
import org.jspecify.annotations.Nullable;

/**
 * What a fault does.
 *
 * @param afterWork whether the work is done first, and only its response is lost
 * @param error what is answered; null unless the kind is {@link Kind#ERROR}
 * @param retryAfterSeconds what the answer tells to wait; null for nothing
 * @param status what is answered; null unless the kind is {@link Kind#SERVER_ERROR}
 * @param delayMilliseconds how long the answer takes; null unless the kind is {@link Kind#DELAY}
 * @param reason why the job fails; null unless the kind is {@link Kind#JOB_FAILURE}
 */
public record FaultEffect(
        Kind kind,
        boolean afterWork,
        @Nullable ApiError error,
        @Nullable Integer retryAfterSeconds,
        @Nullable Integer status,
        @Nullable Integer delayMilliseconds,
        @Nullable String reason) {

    /** See the description of the controls. */
    public enum Kind {
        ERROR,
        SERVER_ERROR,
        DELAY,
        CONNECTION_RESET,
        TRUNCATED_BODY,
        GARBAGE_BODY,
        JOB_FAILURE
    }
}
