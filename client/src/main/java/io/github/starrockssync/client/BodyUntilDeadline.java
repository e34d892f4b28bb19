package io.github.starrockssync.client;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Collects the bytes of an answer for a limited time. The timeout of java.net.http ends with the answer's headers; a body
 * that stalls would hold its caller for ever.
 */
final class BodyUntilDeadline implements BodySubscriber<byte[]> {
    private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
    private final CompletableFuture<byte[]> body;

    BodyUntilDeadline(long nanosLeft) {
        body = bytes.getBody().toCompletableFuture().copy().orTimeout(nanosLeft, TimeUnit.NANOSECONDS);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        // without this the connection would stay open and wait on
        body.whenComplete((all, failure) -> {
            if (failure instanceof TimeoutException) {
                subscription.cancel();
            }
        });
        bytes.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        bytes.onNext(item);
    }

    @Override
    public void onError(Throwable failure) {
        bytes.onError(failure);
    }

    @Override
    public void onComplete() {
        bytes.onComplete();
    }
}
