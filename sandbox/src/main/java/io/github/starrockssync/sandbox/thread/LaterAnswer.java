package io.github.starrockssync.sandbox.thread;

import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * The answer of an operation that returns before it is known. The generated interfaces know no such answers: {@link
 * KeptFilter} puts it in the place of what the operation has returned.
 */
public final class LaterAnswer {

    private static final CallLocal<Awaited> LOCAL = new CallLocal<>(Awaited.class);

    private LaterAnswer() {}

    private record Awaited(CompletionStage<?> answer) {}

    /**
     * What the operation of the current call is to return.
     *
     * @param meanwhile is never sent
     * @return the answer if it is known already
     */
    public static <T> T of(CompletionStage<T> answer, T meanwhile) {
        CompletableFuture<T> future = answer.toCompletableFuture();
        if (!future.isDone()) {
            LOCAL.set(Vertx.currentContext(), new Awaited(future));
            return meanwhile;
        }
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    /** The answer that the operation has left to be awaited; empty if it has returned it. */
    static Optional<CompletionStage<?>> take() {
        Optional<CompletionStage<?>> answer = LOCAL.get().map(Awaited::answer);
        answer.ifPresent(taken -> LOCAL.remove());
        return answer;
    }
}
