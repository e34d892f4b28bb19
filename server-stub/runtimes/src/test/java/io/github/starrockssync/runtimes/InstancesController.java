package io.github.starrockssync.runtimes;

import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.model.ListHtapInstanceInfoResponse;
import io.github.starrockssync.server.model.ListStarRocksDataBasesResponse;
import io.github.starrockssync.server.spring.api.InstancesApi;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** Implements the operations on Spring. */
@RestController
class InstancesController implements InstancesApi {

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
