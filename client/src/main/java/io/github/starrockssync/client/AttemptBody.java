package io.github.starrockssync.client;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The body that one attempt may get. Who gives up the attempt gives up the body with it, even if its head arrives at that
 * moment and nobody is told: the connection would stay open and wait on. Thread-safe.
 */
final class AttemptBody implements BodyHandler<CompletableFuture<ResponseBody>> {
    private @Nullable BodyCollector collector;
    private boolean abandoned;

    @Override
    public synchronized BodySubscriber<CompletableFuture<ResponseBody>> apply(ResponseInfo head) {
        BodyCollector arriving = new BodyCollector(ResponseReader.SIZE_LIMIT);
        collector = arriving;
        if (abandoned) {
            arriving.abandon();
        }
        return arriving;
    }

    /** Ends the exchange if it is not over. */
    synchronized void abandon() {
        abandoned = true;
        if (collector != null) {
            collector.abandon();
        }
    }
}
