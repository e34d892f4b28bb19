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
 * @param requestId identifies the exchange for the operator of the service, {@code null} if the response does not
 * @param attempts how often the request was sent, or tried to
 * @param value the parsed body; {@code null} only for an operation that responds without a body
 * @param bytes the body as it came, not compressed
 * @param <T> Java type of the value
 */
public record ApiResponse<T>(
        int status, HttpHeaders headers, @Nullable String requestId, int attempts, T value, byte[] bytes) {

    public ApiResponse {
        requireNonNull(headers, "headers is null");
        requireNonNull(bytes, "bytes is null");
    }

    /**
     * Returns the body as it came, with the properties that the contract does not know.
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
     * @return its value; fails with what the response fails with
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

    /** The exchange only: headers and value are the caller's data and may not belong into a log. */
    @Override
    public String toString() {
        return "ApiResponse[" + status + (requestId == null ? "" : ", request " + requestId) + "]";
    }
}
