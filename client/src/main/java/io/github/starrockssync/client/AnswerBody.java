package io.github.starrockssync.client;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;

/**
 * The bytes of an answer, as many as anyone wants to have.
 *
 * @param bytes the body, or its beginning
 * @param complete whether that is all
 */
record AnswerBody(byte[] bytes, boolean complete) {

    /**
     * Collects a body for a limited time, up to a limited size. The timeout of java.net.http ends with the answer's
     * headers; a body that stalls would hold its caller for ever, and one without end would fill the memory.
     */
    static final class Collector implements BodySubscriber<AnswerBody> {
        private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
        private final CompletableFuture<AnswerBody> body = new CompletableFuture<>();
        private final int limit;

        Collector(long nanosLeft, int limit) {
            this.limit = limit;
            body.orTimeout(nanosLeft, TimeUnit.NANOSECONDS);
        }

        @Override
        public CompletionStage<AnswerBody> getBody() {
            return body;
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
                byte[] more = new byte[Math.min(item.remaining(), limit - collected.size())];
                boolean tooMuch = item.remaining() > more.length;
                item.get(more);
                collected.writeBytes(more);
                if (tooMuch) {
                    body.complete(new AnswerBody(collected.toByteArray(), false));
                    return;
                }
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete(new AnswerBody(collected.toByteArray(), true));
        }
    }
}
