package io.github.starrockssync.client.call;

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
 * @param value what the service says; {@code null} only for an operation that responds without a body
 * @param <T> Java type of the value
 */
public record ApiResponse<T>(
        int status, HttpHeaders headers, @Nullable String requestId, int attempts, T value) {

    /**
     * Refuses a response without headers.
     *
     * @param status HTTP status, 2xx
     * @param headers headers of the response
     * @param requestId identifies the exchange for the operator of the service, {@code null} if the response does not
     * @param attempts how often the request was sent, or tried to
     * @param value what the service says; {@code null} only for an operation that responds without a body
     */
    public ApiResponse {
        requireNonNull(headers, "headers is null");
    }

    /**
     * A future response's value. Cancelling it, or completing it in any other way, cancels the response.
     *
     * @param response the future response
     * @param <T> Java type of the value
     * @return its value; fails with what the response fails with
     */
    public static <T> CompletableFuture<T> valueOf(CompletableFuture<ApiResponse<T>> response) {
        CompletableFuture<T> value = new CompletableFuture<>();
        response.whenComplete((come, failure) -> {
            if (failure == null) {
                value.complete(come.value());
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
