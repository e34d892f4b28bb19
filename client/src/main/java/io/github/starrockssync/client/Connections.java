package io.github.starrockssync.client;

import java.net.http.HttpClient;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The HTTP client and its threads, until they are closed. */
final class Connections {
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), Connections::daemon);
    private final AtomicReference<@Nullable HttpClient> http;

    /** Takes the settings; those that the client relies on are not up to them. */
    Connections(HttpClient.Builder settings, Consumer<HttpClient.Builder> more) {
        settings.executor(threads);
        more.accept(settings);
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
        // not a shutdown: calls may still be under way
        threads.setKeepAliveTime(1, TimeUnit.MILLISECONDS);
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException("HTTP client cannot be closed", e);
        }
    }
}
