package io.github.starrockssync.client.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.net.http.HttpHeaders;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The response of a successful call.
 *
 * @param status HTTP status, 2xx
 * @param headers headers of the response
 * @param requestId identifies the request for the support of the service; {@code null} if the response has none
 * @param attempts number of attempts to send the request
 * @param value the parsed body; {@code null} only for an operation without a response body
 * @param bytes the body, uncompressed
 * @param <T> Java type of the value
 */
public record ApiResponse<T>(
        int status, HttpHeaders headers, @Nullable String requestId, int attempts, T value, byte[] bytes) {

    public ApiResponse {
        requireNonNull(headers, "headers is null");
        requireNonNull(bytes, "bytes is null");
    }

    /**
     * Returns the body, including properties that the contract does not have.
     *
     * @return JSON, empty for a response without a body
     */
    public String body() {
        return new String(bytes, UTF_8);
    }

    /**
     * Returns the value of a future response. Cancelling it, or completing it in any other way, cancels the response.
     *
     * @param response the future response
     * @param <T> Java type of the value
     * @return its value; fails with the failure of the response
     */
    public static <T> CompletableFuture<T> valueOf(CompletableFuture<ApiResponse<T>> response) {
        CompletableFuture<T> value = new CompletableFuture<>();
        response.whenComplete((received, failure) -> {
            if (failure == null) {
                value.complete(received.value());
            } else {
                value.completeExceptionally(failure);
            }
        });
        value.whenComplete((any, failure) -> response.cancel(true));
        return value;
    }

    /** Omits headers and value, which may contain secrets. */
    @Override
    public String toString() {
        return "ApiResponse[" + status + (requestId == null ? "" : ", request " + requestId) + "]";
    }
}
