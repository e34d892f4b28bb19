package io.github.starrockssync.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Futures in tests. */
final class Futures {

    private Futures() {}

    /** What the future ends with: its value, or its failure as the other form of a call would throw it. */
    static <T> T ended(CompletableFuture<T> future) throws Exception {
        try {
            return future.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
