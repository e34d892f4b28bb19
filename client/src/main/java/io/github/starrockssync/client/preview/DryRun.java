package io.github.starrockssync.client.preview;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.client.api.DataSyncApi;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.internal.http.Json;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Compares modifications with the stored configuration. Sends only queries: one for the configuration, and before it, if only a
 * source database identifies the task, those for the list of tasks. Immutable and thread-safe.
 */
public final class DryRun {
    private final DataSyncApi api;

    private DryRun(DataSyncApi api) {
        this.api = requireNonNull(api, "api is null");
    }

    /**
     * Creates a dry run.
     *
     * @param api sends the queries, such as a client
     * @return the dry run
     */
    public static DryRun of(DataSyncApi api) {
        return new DryRun(api);
    }

    /**
     * Compares a modification with the stored configuration.
     *
     * @param modification what would be sent
     * @return what the modification would change
     * @throws io.github.starrockssync.client.error.InvalidRequestException if the request does not identify the task
     * @throws io.github.starrockssync.client.error.StarRocksSyncException if the stored configuration cannot be read
     */
    public ModificationPreview preview(ModifyDataSyncRequest modification) {
        try {
            return compare(modification, new Queries.Blocking(api)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * Compares a modification with the stored configuration, asynchronously. Cancelling the future stops before the next
     * query.
     *
     * @param modification what would be sent
     * @return what the modification would change
     * @see #preview
     */
    public CompletableFuture<ModificationPreview> previewAsync(ModifyDataSyncRequest modification) {
        CompletableFuture<ModificationPreview> result = new CompletableFuture<>();
        try {
            compare(modification, new Queries.Async(api, result)).whenComplete((preview, failure) -> {
                if (failure == null) {
                    result.complete(preview);
                } else {
                    result.completeExceptionally(failure instanceof CompletionException ? failure.getCause() : failure);
                }
            });
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
        return result;
    }

    private CompletableFuture<ModificationPreview> compare(ModifyDataSyncRequest modification, Queries queries) {
        if (modification.getBody() == null) {
            throw new IllegalArgumentException("modifyDataSync: body is missing");
        }
        // the caller may change the body
        ModifyDataSyncConfigRequestV3 change = Json.copy(modification.getBody(), ModifyDataSyncConfigRequestV3.class);
        return new TaskLookup(modification, change, queries, api).find().thenApply(stored -> compare(change, stored));
    }

    private static ModificationPreview compare(ModifyDataSyncConfigRequestV3 change, StoredTask stored) {
        String named = stored.response().getTaskName();
        return new ModificationPreview(
                named == null ? change.getTaskName() : named, Comparison.of(stored, change), stored.isPending());
    }
}
