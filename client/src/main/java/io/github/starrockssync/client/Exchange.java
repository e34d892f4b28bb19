package io.github.starrockssync.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One attempt: proves the caller with the date of now, sends, waits for the whole answer. */
final class Exchange {
    private final AtomicReference<@Nullable HttpClient> http;
    private final CredentialsProvider credentials;
    private final Clock clock;
    private final Duration callTimeout;

    Exchange(HttpClient http, CredentialsProvider credentials, Clock clock, Duration callTimeout) {
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
        HttpRequest authorized = toHttp(credentials.credentials().authorize(request, clock.instant()));
        long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(callTimeout);
        try {
            return open.send(authorized, head -> new BodyUntilDeadline(deadline - System.nanoTime()));
        } catch (IOException e) {
            throw Failures.noAnswer(operationId, isTimeout(e) ? timeout(e) : e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.noAnswer(operationId, e);
        }
    }

    private HttpRequest toHttp(OutgoingRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
                .timeout(callTimeout)
                .method(
                        request.method(),
                        request.body().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(builder::header);
        return builder.build();
    }

    /** Whether the time for the head or for the body ran out; that for the connection says so itself. */
    private static boolean isTimeout(IOException e) {
        return e.getCause() instanceof TimeoutException
                || e instanceof HttpTimeoutException && !(e instanceof HttpConnectTimeoutException);
    }

    private HttpTimeoutException timeout(IOException e) {
        HttpTimeoutException timeout = new HttpTimeoutException("no complete answer within " + callTimeout);
        timeout.initCause(e);
        return timeout;
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
