package io.github.starrockssync.runtimes;

import io.github.starrockssync.server.api.InstancesApi;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.model.ListHtapInstanceInfoResponse;
import io.github.starrockssync.server.model.ListStarRocksDataBasesResponse;
import org.jspecify.annotations.Nullable;

/** Implements the operations on JAX-RS. */
public class InstancesResource implements InstancesApi {

    @Override
    public ListHtapInstanceInfoResponse listHtapInstanceInfo(String projectId, String instanceId, Language language) {
        return new ListHtapInstanceInfoResponse();
    }

    @Override
    public ListStarRocksDataBasesResponse listStarRocksDataBases(
            String projectId,
            String instanceId,
            Language language,
            @Nullable String limit,
            @Nullable String offset,
            @Nullable String databaseName) {
        return new ListStarRocksDataBasesResponse();
    }
}
