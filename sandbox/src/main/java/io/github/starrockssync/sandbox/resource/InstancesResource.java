package io.github.starrockssync.sandbox.resource;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.generated.api.InstancesApi;
import io.github.starrockssync.server.generated.model.Language;
import io.github.starrockssync.server.generated.model.ListHtapInstanceInfoResponse;
import io.github.starrockssync.server.generated.model.ListStarRocksDataBasesResponse;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

@Singleton
public class InstancesResource implements InstancesApi {

    @Override
    public ListHtapInstanceInfoResponse listHtapInstanceInfo(
            String projectId, String instanceId, @Nullable Language language) {
        throw new ServiceException(ApiError.OPERATION_NOT_ALLOWED);
    }

    @Override
    public ListStarRocksDataBasesResponse listStarRocksDataBases(
            String projectId,
            String instanceId,
            @Nullable String limit,
            @Nullable String offset,
            @Nullable String databaseName,
            @Nullable Language language) {
        throw new ServiceException(ApiError.OPERATION_NOT_ALLOWED);
    }
}
