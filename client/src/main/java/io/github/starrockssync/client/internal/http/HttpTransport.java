package io.github.starrockssync.client.internal.http;

import java.io.IOException;
import java.net.HttpRetryException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
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
     * Sends a request, whose own time-out is the same; it ends with the headers of the response. The caller cancels the
     * response when it is late, which closes the connection.
     *
     * @return the whole response; fails with whatever java.net.http fails with
     */
    public CompletableFuture<WireResponse> send(HttpRequest request) {
        HttpClient open = http.get();
        if (open == null) {
            return CompletableFuture.failedFuture(new IOException("client is closed"));
        }
        CompletableFuture<WireResponse> response = new CompletableFuture<>();
        CompletableFuture<HttpResponse<Void>> exchange;
        try {
            exchange = open.sendAsync(request, head -> receive(head, response));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
        exchange.whenComplete((received, failure) -> complete(response, received, failure));
        response.whenComplete((received, failure) -> {
            if (failure != null) {
                exchange.cancel(true);
            }
        });
        return response;
    }

    /** Completes the response with the end of its body: java.net.http would change threads before it says so. */
    private static LimitedBody receive(HttpResponse.ResponseInfo head, CompletableFuture<WireResponse> response) {
        return new LimitedBody(
                MAX_BODY_SIZE, content -> complete(response, head.statusCode(), head.headers(), content));
    }

    /** If no body was received: the exchange failed, or it was not asked for one. */
    private static void complete(
            CompletableFuture<WireResponse> response,
            @Nullable HttpResponse<Void> received,
            @Nullable Throwable failure) {
        if (received == null) {
            response.completeExceptionally(failure instanceof CompletionException ? failure.getCause() : failure);
        } else {
            complete(response, received.statusCode(), received.headers(), LimitedBody.Content.EMPTY);
        }
    }

    private static void complete(
            CompletableFuture<WireResponse> response, int status, HttpHeaders headers, LimitedBody.Content body) {
        if (status == PROXY_AUTHENTICATION_REQUIRED) {
            response.completeExceptionally(
                    new HttpRetryException("the proxy requires other credentials", PROXY_AUTHENTICATION_REQUIRED));
        } else {
            response.complete(new WireResponse(status, headers, body.bytes(), body.truncated()));
        }
    }

    /** Returns how long to wait for a response with a time-out: java.net.http's own timer knows more, so it goes first. */
    static long withGrace(long timeoutNanos) {
        return GRACE_NANOS + Math.min(timeoutNanos, Long.MAX_VALUE - GRACE_NANOS);
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
