package io.github.starrockssync.sandbox.resource;

import io.github.starrockssync.sandbox.replication.Modification;
import io.github.starrockssync.sandbox.replication.ModificationService;
import io.github.starrockssync.sandbox.replication.QueryService;
import io.github.starrockssync.server.generated.api.DataSynchronizationApi;
import io.github.starrockssync.server.generated.model.Language;
import io.github.starrockssync.server.generated.model.ListStarRocksDataReplicationConfigResponse;
import io.github.starrockssync.server.generated.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.server.generated.model.ModifyDataSyncResponse;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

@Singleton
public class DataSynchronizationResource implements DataSynchronizationApi {

    private final ModificationService modifications;
    private final QueryService queries;

    DataSynchronizationResource(ModificationService modifications, QueryService queries) {
        this.modifications = modifications;
        this.queries = queries;
    }

    @Override
    public ModifyDataSyncResponse modifyDataSync(
            String projectId, String instanceId, ModifyDataSyncConfigRequestV3 body, @Nullable Language language) {
        Modification modification = modifications.modify(projectId, instanceId, ModificationMessages.change(body));
        return ModificationMessages.response(modification);
    }

    @Override
    public ListStarRocksDataReplicationConfigResponse listStarRocksDataReplicationConfig(
            String projectId, String instanceId, String taskName, @Nullable Language language) {
        return ConfigurationMessages.response(queries.task(projectId, instanceId, taskName));
    }
}
