package io.github.starrockssync.client.internal.http;

import java.io.IOException;
import java.net.HttpRetryException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The one way to the network, for both forms of a call: java.net.http, and the threads that work for it. */
public final class HttpTransport {
    /** More than a hundred times the largest response that the contract allows for one task. */
    static final int MAX_BODY_SIZE = 16 * 1024 * 1024;

    private static final long GRACE_NANOS = 50_000_000;
    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), HttpTransport::daemon);
    private final AtomicReference<@Nullable HttpClient> http;

    /**
     * Takes the settings; those that the client relies on are not up to the caller.
     *
     * @param more settings of the caller, or {@code null}
     */
    public HttpTransport(HttpClient.Builder settings, @Nullable Consumer<HttpClient.Builder> more) {
        settings.executor(threads);
        if (more != null) {
            more.accept(settings);
        }
        // the h2c upgrade that HTTP/2 would try first makes some servers hang on a request with a body
        http = new AtomicReference<>(settings.version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "starrocks-sync-client");
        thread.setDaemon(true);
        return thread;
    }

    /** For work that may block. Its threads end after ten seconds without work. */
    public Executor threads() {
        return threads;
    }

    public boolean isClosed() {
        return http.get() == null;
    }

    /**
     * Sends a request, whose own time-out is the same. Cancelling the future closes the connection; so does the time-out.
     *
     * @return the whole response; fails with whatever java.net.http fails with
     */
    public CompletableFuture<WireResponse> send(HttpRequest request, long timeoutNanos) {
        HttpClient open = http.get();
        if (open == null) {
            return CompletableFuture.failedFuture(new IOException("client is closed"));
        }
        CompletableFuture<HttpResponse<LimitedBody.Content>> exchange;
        try {
            exchange = open.sendAsync(request, head -> new LimitedBody(MAX_BODY_SIZE));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
        CompletableFuture<WireResponse> response = new CompletableFuture<>();
        exchange.whenComplete((received, failure) -> complete(response, received, failure));
        // java.net.http has a timer of its own, which knows whether there was a connection, but ends with the headers
        response.orTimeout(GRACE_NANOS + Math.min(timeoutNanos, Long.MAX_VALUE - GRACE_NANOS), TimeUnit.NANOSECONDS)
                .whenComplete((received, failure) -> exchange.cancel(true));
        return response;
    }

    private static void complete(
            CompletableFuture<WireResponse> response,
            @Nullable HttpResponse<LimitedBody.Content> received,
            @Nullable Throwable failure) {
        if (received == null) {
            response.completeExceptionally(failure instanceof CompletionException ? failure.getCause() : failure);
        } else if (received.statusCode() == PROXY_AUTHENTICATION_REQUIRED) {
            response.completeExceptionally(
                    new HttpRetryException("the proxy requires other credentials", PROXY_AUTHENTICATION_REQUIRED));
        } else {
            // the body is null if no handler was asked for one
            LimitedBody.Content body = received.body() == null ? LimitedBody.Content.EMPTY : received.body();
            response.complete(
                    new WireResponse(received.statusCode(), received.headers(), body.bytes(), body.truncated()));
        }
    }

    /** Refuses further requests. On Java 21 and later waits for those in progress and closes the connections. */
    public void close() {
        HttpClient open = http.getAndSet(null);
        // java.net.http clients can be closed since Java 21; before, the garbage collector ends their selector thread
        if (open instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("HTTP client cannot be closed", e);
            }
        }
        // not a shutdown: on Java 17 calls may still be in progress
        threads.setKeepAliveTime(1, TimeUnit.MILLISECONDS);
    }
}
