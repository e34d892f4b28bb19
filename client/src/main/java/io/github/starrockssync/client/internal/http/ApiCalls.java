package io.github.starrockssync.client.internal.http;

import io.github.starrockssync.client.call.ApiCall;
import io.github.starrockssync.client.call.ApiResponse;
import io.github.starrockssync.client.call.CallOptions;
import java.util.concurrent.CompletableFuture;

/** Sends calls in both forms. */
public final class ApiCalls {
    private final CallContext context;

    public ApiCalls(CallContext context) {
        this.context = context;
    }

    public <T> ApiResponse<T> send(ApiCall<T> call, CallOptions options) {
        return new BlockingCall<>(new CallExecution<>(call, options, context)).send();
    }

    public <T> CompletableFuture<ApiResponse<T>> sendAsync(ApiCall<T> call, CallOptions options) {
        return new AsyncCall<>(new CallExecution<>(call, options, context)).send();
    }

    public CallContext context() {
        return context;
    }

    public void close() {
        context.transport().close();
    }
}
