package io.github.starrockssync.client.internal.http;

import io.github.starrockssync.client.call.RequestInterceptor;
import io.github.starrockssync.client.internal.auth.HeaderValue;
import io.github.starrockssync.client.internal.auth.OutgoingRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An attempt in the hands of the caller's interceptor. */
record Interception(String operationId, int number, Map<String, String> headers) implements RequestInterceptor.Attempt {

    static OutgoingRequest of(
            @Nullable RequestInterceptor interceptor, OutgoingRequest request, String operationId, int number) {
        if (interceptor == null) {
            return request;
        }
        Interception attempt = new Interception(operationId, number, request.copyOfHeaders());
        interceptor.beforeAttempt(attempt);
        return request.withHeaders(Map.copyOf(attempt.headers));
    }

    @Override
    public void setHeader(String name, String value) {
        headers.put(name, HeaderValue.require(name, value));
    }
}
