package io.github.starrockssync.client;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/**
 * Collects a body up to a limited size; one without end would fill the memory. The response is there as soon as its head is.
 * The body comes as a future, because the time-out of java.net.http ends with the head and a body that stalls would hold
 * its caller for ever: whoever waits limits the time, and to fail the future ends the connection.
 */
final class BodyCollector implements BodySubscriber<CompletableFuture<ResponseBody>> {
    private final CompletableFuture<ResponseBody> body = new CompletableFuture<>();
    private final int limit;
    private byte[] collected = {};
    private int size;

    BodyCollector(int limit) {
        this.limit = limit;
    }

    /** Nobody wants it any more. Has no effect on a body that is there. */
    void abandon() {
        body.cancel(true);
    }

    @Override
    public CompletionStage<CompletableFuture<ResponseBody>> getBody() {
        return CompletableFuture.completedFuture(body);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        // without this the connection would stay open and wait on
        body.whenComplete((all, failure) -> {
            if (failure != null || !all.complete()) {
                subscription.cancel();
            }
        });
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> items) {
        for (ByteBuffer item : items) {
            int more = Math.min(item.remaining(), limit - size);
            makeRoomFor(more);
            item.get(collected, size, more);
            size += more;
            if (item.hasRemaining()) {
                body.complete(new ResponseBody(bytes(), false));
                return;
            }
        }
    }

    /** Most responses come in one piece: no more than that. */
    private void makeRoomFor(int more) {
        if (more > collected.length - size) {
            collected = Arrays.copyOf(collected, Math.max(size + more, Math.min(2 * size, limit)));
        }
    }

    private byte[] bytes() {
        return size == collected.length ? collected : Arrays.copyOf(collected, size);
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(new ResponseBody(bytes(), true));
    }
}
