package io.github.starrockssync.sandbox.thread;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** A call that waits, and holds no thread meanwhile. */
record CallPause(ResteasyReactiveRequestContext call) {

    static CallPause of(ContainerRequestContext request) {
        return new CallPause((ResteasyReactiveRequestContext)
                ((ResteasyReactiveContainerRequestContext) request).getServerRequestContext());
    }

    /** On the event loop that the call has come to. */
    Executor eventLoop() {
        return call.getContextExecutor();
    }

    /**
     * Goes on when something has ended; if it has failed, the call fails with the same.
     *
     * @param success is told what came of it, before the call goes on
     * @param thread where the call goes on
     */
    <T> void until(CompletionStage<T> awaited, Consumer<? super T> success, Executor thread) {
        call.suspend();
        awaited.whenComplete((value, failure) -> {
            if (failure == null) {
                success.accept(value);
            } else {
                call.handleException(failure instanceof CompletionException ? failure.getCause() : failure);
            }
            call.resume(thread);
        });
    }

    /** Goes on at once, elsewhere. */
    void on(Executor thread) {
        call.suspend();
        call.resume(thread);
    }
}
