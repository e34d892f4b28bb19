package io.github.starrockssync.client;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One attempt: proves the caller with the date of now, sends, waits for the whole answer. */
final class Exchange {
    private final AtomicReference<@Nullable HttpClient> http;
    private final Credentials credentials;
    private final Clock clock;
    private final Duration callTimeout;

    Exchange(HttpClient http, Credentials credentials, Clock clock, Duration callTimeout) {
        this.http = new AtomicReference<>(http);
        this.credentials = credentials;
        this.clock = clock;
        this.callTimeout = callTimeout;
    }

    HttpResponse<byte[]> send(String operationId, OutgoingRequest request) {
        HttpClient open = http.get();
        if (open == null) {
            throw new IllegalStateException("client is closed");
        }
        HttpRequest authorized = toHttp(credentials.authorize(request, clock.instant()));
        return await(operationId, open.sendAsync(authorized, BodyHandlers.ofByteArray()));
    }

    private static HttpRequest toHttp(OutgoingRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
                .method(
                        request.method(),
                        request.body().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(builder::header);
        return builder.build();
    }

    /** The timeout of java.net.http ends with the answer's headers; this one covers the body too. */
    private HttpResponse<byte[]> await(String operationId, CompletableFuture<HttpResponse<byte[]>> answer) {
        try {
            return answer.get(TimeUnit.NANOSECONDS.convert(callTimeout), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw Failures.noAnswer(operationId, e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw Failures.noAnswer(operationId, new HttpTimeoutException("no complete answer within " + callTimeout));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw Failures.noAnswer(operationId, e);
        }
    }

    void close() {
        HttpClient open = http.getAndSet(null);
        // java.net.http clients can be closed since Java 21; before, the garbage collector ends their thread
        if (open instanceof AutoCloseable closeable) {
            closeQuietly(closeable);
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException("HTTP client cannot be closed", e);
        }
    }
}
