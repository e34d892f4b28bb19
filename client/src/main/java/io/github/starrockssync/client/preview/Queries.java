package io.github.starrockssync.client.preview;

import io.github.starrockssync.client.call.ApiRequest;
import io.github.starrockssync.client.call.ApiResponse;
import io.github.starrockssync.client.call.ApiSender;
import io.github.starrockssync.client.call.PagedResults;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Sends queries, blocking or asynchronously. */
interface Queries {
    <T> CompletableFuture<T> send(ApiRequest<T> query);

    <T> CompletableFuture<List<T>> list(PagedResults<T> results);

    /** Blocking, so that every future is complete. */
    record Blocking(ApiSender sender) implements Queries {
        @Override
        public <T> CompletableFuture<T> send(ApiRequest<T> query) {
            return CompletableFuture.completedFuture(sender.send(query).value());
        }

        @Override
        public <T> CompletableFuture<List<T>> list(PagedResults<T> results) {
            return CompletableFuture.completedFuture(results.stream().toList());
        }
    }

    /** Asynchronous, until the dependent future is complete. */
    record Async(ApiSender sender, CompletableFuture<?> result) implements Queries {
        @Override
        public <T> CompletableFuture<T> send(ApiRequest<T> query) {
            return cancelledWithResult(ApiResponse.valueOf(sender.sendAsync(query)));
        }

        @Override
        public <T> CompletableFuture<List<T>> list(PagedResults<T> results) {
            return cancelledWithResult(results.toListAsync());
        }

        private <T> CompletableFuture<T> cancelledWithResult(CompletableFuture<T> query) {
            result.whenComplete((preview, failure) -> query.cancel(true));
            return query;
        }
    }
}
