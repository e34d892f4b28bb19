package io.github.starrockssync.client.call;

import java.util.concurrent.CompletableFuture;

/**
 * Sends requests. All operations come down to these two methods, so that an implementation of one's own, to decorate
 * another or to stand in for it in a test, has nothing else to write.
 */
public interface ApiSender {

    /**
     * Sends a request and waits for the whole response.
     *
     * @param request what to send
     * @param options what is different for this call
     * @param <T> Java type of the response
     * @return the response of a successful call
     * @throws io.github.starrockssync.client.error.StarRocksSyncException if the call does not succeed
     * @throws IllegalArgumentException if a parameter is missing or cannot be sent; nothing was sent
     */
    <T> ApiResponse<T> send(ApiRequest<T> request, CallOptions options);

    /**
     * Sends a request and returns at once. Cancelling the future, or completing it in any other way, ends the exchange.
     *
     * @param request what to send
     * @param options what is different for this call
     * @param <T> Java type of the response
     * @return the response of a successful call; what {@link #send} throws is what the future fails with
     */
    <T> CompletableFuture<ApiResponse<T>> sendAsync(ApiRequest<T> request, CallOptions options);

    /**
     * Sends a request with the settings of this sender.
     *
     * @param request what to send
     * @param <T> Java type of the response
     * @return the response of a successful call
     * @see #send(ApiRequest, CallOptions)
     */
    default <T> ApiResponse<T> send(ApiRequest<T> request) {
        return send(request, CallOptions.DEFAULTS);
    }

    /**
     * Sends a request with the settings of this sender and returns at once.
     *
     * @param request what to send
     * @param <T> Java type of the response
     * @return the response of a successful call
     * @see #sendAsync(ApiRequest, CallOptions)
     */
    default <T> CompletableFuture<ApiResponse<T>> sendAsync(ApiRequest<T> request) {
        return sendAsync(request, CallOptions.DEFAULTS);
    }
}
