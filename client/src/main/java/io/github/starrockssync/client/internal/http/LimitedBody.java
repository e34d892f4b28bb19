package io.github.starrockssync.client.internal.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects a body up to a limit, so that an endless one cannot fill the memory. */
final class LimitedBody implements BodySubscriber<Void> {

    /** The bytes of a body, or its beginning. */
    record Content(byte[] bytes, boolean truncated) {
        static final Content EMPTY = new Content(new byte[0], false);
    }

    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final int limit;
    private final Consumer<Content> receiver;
    private byte[] collected = {};
    private int size;
    private @Nullable Subscription subscription;

    /**
     * @param receiver gets what was collected, on a thread of java.net.http, unless the body fails
     */
    LimitedBody(int limit, Consumer<Content> receiver) {
        this.limit = limit;
        this.receiver = receiver;
    }

    @Override
    public CompletionStage<Void> getBody() {
        return end;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> items) {
        for (ByteBuffer item : items) {
            int more = Math.min(item.remaining(), limit - size);
            if (more > collected.length - size) {
                collected = Arrays.copyOf(collected, Math.max(size + more, Math.min(2 * size, limit)));
            }
            item.get(collected, size, more);
            size += more;
            if (item.hasRemaining() && subscription != null) {
                subscription.cancel();
                finish(true);
                return;
            }
        }
    }

    private void finish(boolean truncated) {
        receiver.accept(new Content(size == collected.length ? collected : Arrays.copyOf(collected, size), truncated));
        end.complete(null);
    }

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        finish(false);
    }
}
