package io.github.starrockssync.benchmarks.stub;

import io.github.starrockssync.server.api.DataSynchronizationApi;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.model.CheckDataBaseConfigResponse;
import io.github.starrockssync.server.model.CheckTableConfigResponse;
import io.github.starrockssync.server.model.CreateStarRocksDataReplication;
import io.github.starrockssync.server.model.CreateStarRocksDataReplicationResponse;
import io.github.starrockssync.server.model.DbConfigCheckRequestV3;
import io.github.starrockssync.server.model.DeleteStarRocksDataReplication;
import io.github.starrockssync.server.model.DeleteStarRocksDataReplicationResponse;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.model.ListStarRocksDataReplicationConfigResponse;
import io.github.starrockssync.server.model.ListStarRocksDataReplicationsResponse;
import io.github.starrockssync.server.model.ListStarRocksDbParametersResponse;
import io.github.starrockssync.server.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.server.model.ModifyDataSyncResponse;
import io.github.starrockssync.server.model.PauseStarRocksDataReplication;
import io.github.starrockssync.server.model.PauseStarRocksDataReplicationResponse;
import io.github.starrockssync.server.model.ResumeStarRocksDataReplication;
import io.github.starrockssync.server.model.ResumeStarRocksDataReplicationResponse;
import io.github.starrockssync.server.model.TableConfigCheckRequestV3;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Responds to the documented call with the documented response. Blocks nowhere, so that it needs no thread of its own. */
@NonBlocking
@Singleton
public class ConstantResponses implements DataSynchronizationApi {

    @Override
    public ModifyDataSyncResponse modifyDataSync(
            String projectId, String instanceId, ModifyDataSyncConfigRequestV3 body, @Nullable Language language) {
        return DocumentedResponse.get();
    }

    @Override
    public CheckDataBaseConfigResponse checkDataBaseConfig(
            String projectId, String instanceId, DbConfigCheckRequestV3 body, @Nullable Language language) {
        throw notMeasured();
    }

    @Override
    public CheckTableConfigResponse checkTableConfig(
            String projectId, String instanceId, TableConfigCheckRequestV3 body, @Nullable Language language) {
        throw notMeasured();
    }

    @Override
    public CreateStarRocksDataReplicationResponse createStarRocksDataReplication(
            String projectId, String instanceId, CreateStarRocksDataReplication body, @Nullable Language language) {
        throw notMeasured();
    }

    @Override
    public DeleteStarRocksDataReplicationResponse deleteStarRocksDataReplication(
            String projectId, String instanceId, DeleteStarRocksDataReplication body, @Nullable Language language) {
        throw notMeasured();
    }

    @Override
    public ListStarRocksDataReplicationConfigResponse listStarRocksDataReplicationConfig(
            String projectId, String instanceId, String taskName, @Nullable Language language) {
        return DocumentedResponse.configuration();
    }

    @Override
    public ListStarRocksDataReplicationConfigResponse listStarRocksDataReplicationConfigByDataBase(
            String projectId, String instanceId, String database, @Nullable Language language) {
        throw notMeasured();
    }

    @Override
    public ListStarRocksDataReplicationsResponse listStarRocksDataReplications(
            String projectId,
            String instanceId,
            @Nullable Language language,
            @Nullable String limit,
            @Nullable String offset) {
        throw notMeasured();
    }

    @Override
    public ListStarRocksDbParametersResponse listStarRocksDbParameters(
            String projectId,
            String instanceId,
            @Nullable Language language,
            @Nullable String scenario,
            @Nullable String mainTaskName,
            @Nullable String limit,
            @Nullable String offset) {
        throw notMeasured();
    }

    @Override
    public PauseStarRocksDataReplicationResponse pauseStarRocksDataReplication(
            String projectId, String instanceId, PauseStarRocksDataReplication body, @Nullable Language language) {
        throw notMeasured();
    }

    @Override
    public ResumeStarRocksDataReplicationResponse resumeStarRocksDataReplication(
            String projectId, String instanceId, ResumeStarRocksDataReplication body, @Nullable Language language) {
        throw notMeasured();
    }

    private static ServiceException notMeasured() {
        return new ServiceException(ApiError.API_NOT_FOUND);
    }
}
