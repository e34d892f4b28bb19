package io.github.starrockssync.client.call;

import java.util.concurrent.CompletableFuture;

/** Sends requests. All operations are implemented by these two methods, so that a decorator or a test double needs no others. */
public interface ApiSender {

    /**
     * Sends a request and waits for the response.
     *
     * @param request the request
     * @param options options that override those of the sender
     * @param <T> Java type of the response
     * @return the response of a successful call
     * @throws io.github.starrockssync.client.error.StarRocksSyncException if the call fails
     * @throws IllegalArgumentException if a parameter is missing or cannot be sent; nothing was sent
     */
    <T> ApiResponse<T> send(ApiRequest<T> request, CallOptions options);

    /**
     * Sends a request asynchronously. Cancelling the future, or completing it in any other way, closes the connection.
     *
     * @param request the request
     * @param options options that override those of the sender
     * @param <T> Java type of the response
     * @return the response of a successful call; fails with the exceptions of {@link #send}
     */
    <T> CompletableFuture<ApiResponse<T>> sendAsync(ApiRequest<T> request, CallOptions options);

    /**
     * Sends a request with the settings of this sender.
     *
     * @param request the request
     * @param <T> Java type of the response
     * @return the response of a successful call
     * @see #send(ApiRequest, CallOptions)
     */
    default <T> ApiResponse<T> send(ApiRequest<T> request) {
        return send(request, CallOptions.DEFAULTS);
    }

    /**
     * Sends a request asynchronously with the settings of this sender.
     *
     * @param request the request
     * @param <T> Java type of the response
     * @return the response of a successful call
     * @see #sendAsync(ApiRequest, CallOptions)
     */
    default <T> CompletableFuture<ApiResponse<T>> sendAsync(ApiRequest<T> request) {
        return sendAsync(request, CallOptions.DEFAULTS);
    }
}
