package io.github.starrockssync.client;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The HTTP client and its threads, until they are closed. */
final class Connections {
    private final Threads threads = new Threads();
    private final AtomicReference<@Nullable HttpClient> http;

    /**
     * Takes the settings; those that the client relies on are not up to them.
     *
     * @param tls whether handshakes may be part of it, which take long and can ask code of the caller
     * @param more settings of the caller, which can bring code of the caller with them, or {@code null}
     */
    Connections(HttpClient.Builder settings, boolean tls, @Nullable Consumer<HttpClient.Builder> more) {
        settings.executor(tls || more != null ? threads.patient() : threads.quick());
        if (more != null) {
            more.accept(settings);
        }
        // the h2c upgrade that HTTP/2 would try first makes some servers hang on a request with a body
        http = new AtomicReference<>(settings.version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    }

    /** Sends without holding the calling thread. */
    <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpClient open, HttpRequest request, HttpResponse.BodyHandler<T> body) {
        return threads.starting(() -> open.sendAsync(request, body));
    }

    /** Is {@code null} once closed. */
    @Nullable
    HttpClient open() {
        return http.get();
    }

    void close() {
        HttpClient open = http.getAndSet(null);
        // java.net.http clients can be closed since Java 21; before, the garbage collector ends their selector thread
        if (open instanceof AutoCloseable closeable) {
            closeQuietly(closeable);
        }
        threads.dismiss();
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException("HTTP client cannot be closed", e);
        }
    }
}
