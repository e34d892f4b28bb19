package io.github.starrockssync.client.preview;

import io.github.starrockssync.client.call.ApiRequest;
import java.util.concurrent.CompletableFuture;

/** How queries are sent. */
interface Queries {
    <T> CompletableFuture<T> send(ApiRequest<T> query);
}
