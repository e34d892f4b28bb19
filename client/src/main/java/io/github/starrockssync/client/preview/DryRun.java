package io.github.starrockssync.client.preview;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.call.ApiRequest;
import io.github.starrockssync.client.call.ApiResponse;
import io.github.starrockssync.client.call.ApiSender;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Compares modifications with what is stored, and sends nothing but queries: one for the configuration, and before it,
 * where only a source database names the task, those that list the tasks. Immutable and thread-safe.
 */
public final class DryRun {
    private final ApiSender sender;

    private DryRun(ApiSender sender) {
        this.sender = requireNonNull(sender, "sender is null");
    }

    /**
     * A dry run of modifications.
     *
     * @param sender sends the queries, such as a client
     * @return the dry run
     */
    public static DryRun of(ApiSender sender) {
        return new DryRun(sender);
    }

    /**
     * Forecasts what a modification would change.
     *
     * @param modification what would be sent
     * @return the forecast
     * @throws io.github.starrockssync.client.error.InvalidRequestException if the request does not tell which task is
     *     meant, so that the service would refuse it
     * @throws io.github.starrockssync.client.error.StarRocksSyncException if the stored configuration cannot be read
     */
    public ModificationPreview preview(ModifyDataSyncRequest modification) {
        try {
            return forecast(modification, this::sendHere).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** On the caller's thread, so that nothing is left to wait for. */
    private <T> CompletableFuture<T> sendHere(ApiRequest<T> query) {
        return CompletableFuture.completedFuture(sender.send(query).value());
    }

    /**
     * Forecasts what a modification would change, without scheduler. Cancelling the future stops it before its next query.
     *
     * @param modification what would be sent
     * @return the forecast
     * @see #preview
     */
    public CompletableFuture<ModificationPreview> previewAsync(ModifyDataSyncRequest modification) {
        CompletableFuture<ModificationPreview> forecast = new CompletableFuture<>();
        try {
            forecast(modification, new StoppableQueries(sender, forecast)).whenComplete((preview, failure) -> {
                if (failure == null) {
                    forecast.complete(preview);
                } else {
                    forecast.completeExceptionally(
                            failure instanceof CompletionException ? failure.getCause() : failure);
                }
            });
        } catch (RuntimeException e) {
            forecast.completeExceptionally(e);
        }
        return forecast;
    }

    private static CompletableFuture<ModificationPreview> forecast(
            ModifyDataSyncRequest modification, Queries queries) {
        ModifyDataSyncConfigRequestV3 change = modification.getBody();
        if (change == null) {
            throw new IllegalArgumentException("modifyDataSync: body is missing");
        }
        return new TaskLookup(modification, change, queries).find().thenApply(stored -> forecast(change, stored));
    }

    private static ModificationPreview forecast(ModifyDataSyncConfigRequestV3 change, StoredTask stored) {
        String named = stored.response().getTaskName();
        return new ModificationPreview(
                named == null ? change.getTaskName() : named,
                Comparison.of(stored, change),
                ChangeRules.brokenBy(change, stored),
                stored.isPending());
    }

    /** Queries that end with the future they are for. */
    private record StoppableQueries(ApiSender sender, CompletableFuture<?> wanted) implements Queries {
        @Override
        public <T> CompletableFuture<T> send(ApiRequest<T> query) {
            CompletableFuture<T> response = ApiResponse.valueOf(sender.sendAsync(query));
            wanted.whenComplete((preview, failure) -> response.cancel(true));
            return response;
        }
    }
}
