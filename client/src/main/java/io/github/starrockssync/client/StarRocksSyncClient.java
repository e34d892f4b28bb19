package io.github.starrockssync.client;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.client.api.DataSyncApi;
import io.github.starrockssync.client.call.ApiRequest;
import io.github.starrockssync.client.call.ApiResponse;
import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.internal.http.ApiCalls;
import io.github.starrockssync.client.job.JobWaiter;
import io.github.starrockssync.client.preview.DryRun;
import io.github.starrockssync.client.preview.ModificationPreview;
import java.util.concurrent.CompletableFuture;

/**
 * Client of the StarRocks data synchronization API. The operations are the methods of {@link DataSyncApi}, each in two forms:
 * blocking, and asynchronous with a {@link CompletableFuture}. {@link #send(ApiRequest)} sends the request of any operation and
 * returns status, headers and request id, too.
 *
 * <p>Sends only what the caller has set, over HTTP/1.1, and never follows a redirect. Retries transient failures if the request
 * cannot be applied twice: failed connections, 409, 429 and 503, and for a GET also lost connections, time-outs and any 5xx.
 * Attempts, delays and time are limited; see {@link CallOptions}.
 *
 * <p>A failed call throws a {@link io.github.starrockssync.client.error.StarRocksSyncException}, an invalid argument an {@link
 * IllegalArgumentException}. If the thread is interrupted, the call fails with the interrupt flag set. A future fails with the
 * same exceptions, blocks no thread, and closes its connection when it is cancelled; dependent stages run on another thread, by
 * default one of the common pool.
 *
 * <p>Thread-safe. Share one instance, because it has a connection pool.
 */
public final class StarRocksSyncClient implements DataSyncApi, AutoCloseable {
    private final ApiCalls calls;
    private final CallOptions defaults;
    private final boolean derived;

    StarRocksSyncClient(ApiCalls calls, CallOptions defaults, boolean derived) {
        this.calls = calls;
        this.defaults = defaults;
        this.derived = derived;
    }

    /**
     * Creates a builder.
     *
     * @return a builder with the default settings
     */
    public static StarRocksSyncClientBuilder builder() {
        return new StarRocksSyncClientBuilder();
    }

    @Override
    public <T> ApiResponse<T> send(ApiRequest<T> request, CallOptions options) {
        return calls.send(requireNonNull(request, "request is null").toCall(), resolved(options));
    }

    @Override
    public <T> CompletableFuture<ApiResponse<T>> sendAsync(ApiRequest<T> request, CallOptions options) {
        try {
            return calls.sendAsync(requireNonNull(request, "request is null").toCall(), resolved(options));
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CallOptions resolved(CallOptions options) {
        return requireNonNull(options, "options is null").orElse(defaults);
    }

    /**
     * Derives a client with other settings for all calls, such as those of another project.
     *
     * @param options what to override
     * @return a client that shares the connections of this one and ends with it; closing it has no effect
     */
    public StarRocksSyncClient with(CallOptions options) {
        return new StarRocksSyncClient(calls, resolved(options), true);
    }

    /**
     * Returns a waiter for the jobs that changes start, and for the stages of tasks.
     *
     * @return a waiter that polls with this client
     */
    public JobWaiter jobWaiter() {
        return JobWaiter.of(this)
                .withCallOptions(defaults)
                .withScheduler(calls.context().scheduler());
    }

    /**
     * Compares a modification with the stored configuration. Sends queries only.
     *
     * @param modification what would be sent
     * @return what the modification would change, as of now
     * @throws io.github.starrockssync.client.error.InvalidRequestException if the request does not identify the task
     * @throws io.github.starrockssync.client.error.StarRocksSyncException if the stored configuration cannot be read
     */
    public ModificationPreview preview(ModifyDataSyncRequest modification) {
        return DryRun.of(this).preview(modification);
    }

    /**
     * Compares a modification with the stored configuration, asynchronously.
     *
     * @param modification what would be sent
     * @return what the modification would change
     * @see #preview
     */
    public CompletableFuture<ModificationPreview> previewAsync(ModifyDataSyncRequest modification) {
        return DryRun.of(this).previewAsync(modification);
    }

    /**
     * Rejects further calls with an {@link IllegalStateException}. From Java 21 on, waits for calls in progress and closes the
     * connections; before, they are closed when they are idle and this client is no longer referenced. Closing twice has no
     * effect.
     */
    @Override
    public void close() {
        if (!derived) {
            calls.close();
        }
    }
}
