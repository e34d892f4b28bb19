package io.github.starrockssync.sandbox.resource;

import io.github.starrockssync.sandbox.replication.Modification;
import io.github.starrockssync.sandbox.replication.ModificationService;
import io.github.starrockssync.sandbox.replication.QueryService;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.generated.api.DataSynchronizationApi;
import io.github.starrockssync.server.generated.model.CheckDataBaseConfigResponse;
import io.github.starrockssync.server.generated.model.CheckTableConfigResponse;
import io.github.starrockssync.server.generated.model.CreateStarRocksDataReplication;
import io.github.starrockssync.server.generated.model.CreateStarRocksDataReplicationResponse;
import io.github.starrockssync.server.generated.model.DbConfigCheckRequestV3;
import io.github.starrockssync.server.generated.model.DeleteStarRocksDataReplication;
import io.github.starrockssync.server.generated.model.DeleteStarRocksDataReplicationResponse;
import io.github.starrockssync.server.generated.model.Language;
import io.github.starrockssync.server.generated.model.ListStarRocksDataReplicationConfigResponse;
import io.github.starrockssync.server.generated.model.ListStarRocksDataReplicationsResponse;
import io.github.starrockssync.server.generated.model.ListStarRocksDbParametersResponse;
import io.github.starrockssync.server.generated.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.server.generated.model.ModifyDataSyncResponse;
import io.github.starrockssync.server.generated.model.PauseStarRocksDataReplication;
import io.github.starrockssync.server.generated.model.PauseStarRocksDataReplicationResponse;
import io.github.starrockssync.server.generated.model.ResumeStarRocksDataReplication;
import io.github.starrockssync.server.generated.model.ResumeStarRocksDataReplicationResponse;
import io.github.starrockssync.server.generated.model.TableConfigCheckRequestV3;
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

    @Override
    public CheckDataBaseConfigResponse checkDataBaseConfig(
            String projectId, String instanceId, DbConfigCheckRequestV3 body, @Nullable Language language) {
        throw new ServiceException(ApiError.OPERATION_NOT_ALLOWED);
    }

    @Override
    public CheckTableConfigResponse checkTableConfig(
            String projectId, String instanceId, TableConfigCheckRequestV3 body, @Nullable Language language) {
        throw new ServiceException(ApiError.OPERATION_NOT_ALLOWED);
    }

    @Override
    public CreateStarRocksDataReplicationResponse createStarRocksDataReplication(
            String projectId, String instanceId, CreateStarRocksDataReplication body, @Nullable Language language) {
        throw new ServiceException(ApiError.OPERATION_NOT_ALLOWED);
    }

    @Override
    public DeleteStarRocksDataReplicationResponse deleteStarRocksDataReplication(
            String projectId, String instanceId, DeleteStarRocksDataReplication body, @Nullable Language language) {
        throw new ServiceException(ApiError.OPERATION_NOT_ALLOWED);
    }

    @Override
    public ListStarRocksDataReplicationConfigResponse listStarRocksDataReplicationConfigByDataBase(
            String projectId, String instanceId, String database, @Nullable Language language) {
        throw new ServiceException(ApiError.OPERATION_NOT_ALLOWED);
    }

    @Override
    public ListStarRocksDataReplicationsResponse listStarRocksDataReplications(
            String projectId,
            String instanceId,
            @Nullable String limit,
            @Nullable String offset,
            @Nullable Language language) {
        throw new ServiceException(ApiError.OPERATION_NOT_ALLOWED);
    }

    @Override
    public ListStarRocksDbParametersResponse listStarRocksDbParameters(
            String projectId,
            String instanceId,
            @Nullable String addTaskScenario,
            @Nullable String mainTaskName,
            @Nullable String limit,
            @Nullable String offset,
            @Nullable Language language) {
        throw new ServiceException(ApiError.OPERATION_NOT_ALLOWED);
    }

    @Override
    public PauseStarRocksDataReplicationResponse pauseStarRocksDataReplication(
            String projectId, String instanceId, PauseStarRocksDataReplication body, @Nullable Language language) {
        throw new ServiceException(ApiError.OPERATION_NOT_ALLOWED);
    }

    @Override
    public ResumeStarRocksDataReplicationResponse resumeStarRocksDataReplication(
            String projectId, String instanceId, ResumeStarRocksDataReplication body, @Nullable Language language) {
        throw new ServiceException(ApiError.OPERATION_NOT_ALLOWED);
    }
}
