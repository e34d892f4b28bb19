package io.github.starrockssync.client.internal.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Collects a body up to a limit, so that an endless one cannot fill the memory. */
final class LimitedBody implements BodySubscriber<LimitedBody.Content> {

    /** The bytes of a body, or its beginning. */
    record Content(byte[] bytes, boolean truncated) {
        static final Content EMPTY = new Content(new byte[0], false);
    }

    private final CompletableFuture<Content> content = new CompletableFuture<>();
    private final int limit;
    private byte[] collected = {};
    private int size;
    private @Nullable Subscription subscription;

    LimitedBody(int limit) {
        this.limit = limit;
    }

    @Override
    public CompletionStage<Content> getBody() {
        return content;
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
                content.complete(new Content(bytes(), true));
                return;
            }
        }
    }

    private byte[] bytes() {
        return size == collected.length ? collected : Arrays.copyOf(collected, size);
    }

    @Override
    public void onError(Throwable failure) {
        content.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        content.complete(new Content(bytes(), false));
    }
}
