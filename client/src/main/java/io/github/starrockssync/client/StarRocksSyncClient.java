package io.github.starrockssync.client;

import io.github.starrockssync.client.call.ApiCall;
import io.github.starrockssync.client.generated.api.DataSyncApi;
import java.net.http.HttpResponse;

/**
 * Calls the StarRocks data synchronization API. The operations are the methods of {@link DataSyncApi}.
 *
 * <p>Sends what the caller set and nothing else, in one attempt over HTTP/1.1, and never follows a redirect. A call
 * blocks until the whole answer is there. It throws {@link StarRocksSyncException} if it does not succeed, {@link
 * IllegalArgumentException} if it cannot be sent as it is and {@link CredentialsException} if there are no credentials; it ends early, with the interrupt flag set, if its thread is
 * interrupted. Proxies are those of the JVM's system properties.
 *
 * <p>Thread-safe. Build one and keep it: it holds the connections.
 */
public final class StarRocksSyncClient implements DataSyncApi, AutoCloseable {
    private final RequestFactory requests;
    private final Exchange exchange;

    StarRocksSyncClient(RequestFactory requests, Exchange exchange) {
        this.requests = requests;
        this.exchange = exchange;
    }

    /**
     * Starts the settings of a client.
     *
     * @return a builder with the default time-outs
     */
    public static StarRocksSyncClientBuilder builder() {
        return new StarRocksSyncClientBuilder();
    }

    /**
     * Makes one call.
     *
     * @throws StarRocksSyncException if the call does not succeed
     * @throws IllegalArgumentException if a parameter is missing or cannot be sent; nothing was sent
     * @throws CredentialsException if there are no credentials; nothing was sent
     * @throws IllegalStateException if the client is closed
     */
    @Override
    public <T> T call(ApiCall<T> call) {
        HttpResponse<byte[]> answer = exchange.send(call.operationId(), requests.create(call));
        return Answers.read(call.operationId(), call.answer(), answer);
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
