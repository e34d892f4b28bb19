package io.github.starrockssync.sandbox.replication;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** What a stage ends with. */
final class Outcome {

    private static final long LONGEST_WAIT_SECONDS = 60;

    private Outcome() {}

    /** Waits, and throws what the stage ended with if it was no value. */
    static <T> T of(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture()
                    .orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }
}
