package io.github.starrockssync.client;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.client.api.DataSyncApi;
import io.github.starrockssync.client.call.ApiCall;
import io.github.starrockssync.client.call.ApiRequest;
import io.github.starrockssync.client.call.ApiResponse;
import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.check.RequestCheck;
import io.github.starrockssync.client.job.JobWaiter;
import io.github.starrockssync.client.preview.DryRun;
import io.github.starrockssync.client.preview.ModificationPreview;
import java.util.concurrent.CompletableFuture;

/**
 * Calls the StarRocks data synchronization API. The operations are the methods of {@link DataSyncApi}, each in two forms:
 * one waits for the whole response, the other returns a {@link CompletableFuture}. {@link #send(ApiRequest)} takes the
 * request of any operation and tells status, headers and request id as well.
 *
 * <p>Sends what the caller set and nothing else, over HTTP/1.1, and never follows a redirect. A failed attempt is followed
 * by another only where that can help and cannot do anything twice: after no connection, 409 (busy), 429 and 503, and for
 * a GET after a broken connection, a time-out and any 5xx as well. Attempts, waits and time are limited; see {@link
 * CallOptions}.
 *
 * <p>A call that does not succeed throws a {@link io.github.starrockssync.client.error.StarRocksSyncException}, one that
 * cannot be sent as it is an {@link IllegalArgumentException}. It ends early, with the interrupt flag set, if its thread is
 * interrupted. A future fails with the same exceptions, holds no thread while it waits, and ends its exchange when it is
 * cancelled; what depends on it runs on another thread, by default one of the common pool.
 *
 * <p>Thread-safe. Build one and keep it: it holds the connections.
 */
public final class StarRocksSyncClient implements DataSyncApi, AutoCloseable {
    private final RequestFactory requests;
    private final Exchange exchange;
    private final CallContext context;
    private final CallOptions defaults;
    private final RequestCheck check;

    StarRocksSyncClient(
            RequestFactory requests, Exchange exchange, CallContext context, CallOptions defaults, RequestCheck check) {
        this.check = check;
        this.requests = requests;
        this.exchange = exchange;
        this.context = context;
        this.defaults = defaults;
    }

    /**
     * Starts the settings of a client.
     *
     * @return a builder with the default settings
     */
    public static StarRocksSyncClientBuilder builder() {
        return new StarRocksSyncClientBuilder();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the client is closed
     */
    @Override
    public <T> ApiResponse<T> send(ApiRequest<T> request, CallOptions options) {
        return exchange.send(run(request, options));
    }

    @Override
    public <T> CompletableFuture<ApiResponse<T>> sendAsync(ApiRequest<T> request, CallOptions options) {
        try {
            return exchange.sendAsync(run(request, options));
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private <T> CallRun<T> run(ApiRequest<T> request, CallOptions options) {
        CallOptions settled = requireNonNull(options, "options is null").orElse(defaults);
        check.check(requireNonNull(request, "request is null"));
        ApiCall<T> call = request.toCall();
        return new CallRun<>(call, requests.create(call), settled, context);
    }

    /**
     * This client with other options, for all operations.
     *
     * @param options what is different
     * @return a view that shares everything with this client and ends with it
     */
    public DataSyncApi with(CallOptions options) {
        requireNonNull(options, "options is null");
        return new DataSyncApi() {
            @Override
            public <T> ApiResponse<T> send(ApiRequest<T> request, CallOptions more) {
                return StarRocksSyncClient.this.send(request, more.orElse(options));
            }

            @Override
            public <T> CompletableFuture<ApiResponse<T>> sendAsync(ApiRequest<T> request, CallOptions more) {
                return StarRocksSyncClient.this.sendAsync(request, more.orElse(options));
            }
        };
    }

    /**
     * Waits for the jobs that changes start, half an hour unless told otherwise.
     *
     * @return a waiter that asks with this client
     */
    public JobWaiter jobWaiter() {
        return JobWaiter.of(this).withCallOptions(defaults).withScheduler(context.scheduler());
    }

    /**
     * Forecasts what a modification would change, by comparing it with the stored configuration. Sends queries only.
     *
     * @param modification what would be sent
     * @return the forecast; it may be wrong by the time the modification is sent
     * @throws io.github.starrockssync.client.error.InvalidRequestException if the request does not tell which task is
     *     meant
     * @throws io.github.starrockssync.client.error.StarRocksSyncException if the stored configuration cannot be read
     * @see ModificationPreview
     */
    public ModificationPreview preview(ModifyDataSyncRequest modification) {
        return DryRun.of(this).preview(modification);
    }

    /**
     * Forecasts what a modification would change, without scheduler.
     *
     * @param modification what would be sent
     * @return the forecast
     * @see #preview
     */
    public CompletableFuture<ModificationPreview> previewAsync(ModifyDataSyncRequest modification) {
        return DryRun.of(this).previewAsync(modification);
    }

    /**
     * Refuses further calls. On Java 21 and later it waits for those under way and closes the connections; before, they
     * end on their own once they are idle and this client is no longer referenced. Closing twice does nothing.
     */
    @Override
    public void close() {
        exchange.close();
    }
}
