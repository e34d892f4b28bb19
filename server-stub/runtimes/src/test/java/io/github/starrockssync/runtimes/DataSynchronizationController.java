package io.github.starrockssync.runtimes;

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
import io.github.starrockssync.server.spring.api.DataSynchronizationApi;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** Implements the operations on Spring. */
@RestController
public class DataSynchronizationController implements DataSynchronizationApi {

    private final HttpServletRequest request;

    /**
     * @param request stands for the one that a thread processes
     */
    DataSynchronizationController(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public ModifyDataSyncResponse modifyDataSync(
            String projectId, String instanceId, ModifyDataSyncConfigRequestV3 body, Language language) {
        return Results.modify(body, language, request.getUserPrincipal());
    }

    @Override
    public CheckDataBaseConfigResponse checkDataBaseConfig(
            String projectId, String instanceId, DbConfigCheckRequestV3 body, Language language) {
        return new CheckDataBaseConfigResponse();
    }

    @Override
    public CheckTableConfigResponse checkTableConfig(
            String projectId, String instanceId, TableConfigCheckRequestV3 body, Language language) {
        return new CheckTableConfigResponse();
    }

    @Override
    public CreateStarRocksDataReplicationResponse createStarRocksDataReplication(
            String projectId, String instanceId, CreateStarRocksDataReplication body, Language language) {
        return new CreateStarRocksDataReplicationResponse();
    }

    @Override
    public DeleteStarRocksDataReplicationResponse deleteStarRocksDataReplication(
            String projectId, String instanceId, DeleteStarRocksDataReplication body, Language language) {
        return new DeleteStarRocksDataReplicationResponse().jobId(body.getTaskName());
    }

    @Override
    public PauseStarRocksDataReplicationResponse pauseStarRocksDataReplication(
            String projectId, String instanceId, PauseStarRocksDataReplication body, Language language) {
        return new PauseStarRocksDataReplicationResponse();
    }

    @Override
    public ResumeStarRocksDataReplicationResponse resumeStarRocksDataReplication(
            String projectId, String instanceId, ResumeStarRocksDataReplication body, Language language) {
        return new ResumeStarRocksDataReplicationResponse();
    }

    @Override
    public ListStarRocksDataReplicationConfigResponse listStarRocksDataReplicationConfig(
            String projectId, String instanceId, String taskName, Language language) {
        return new ListStarRocksDataReplicationConfigResponse().taskName(taskName);
    }

    @Override
    public ListStarRocksDataReplicationConfigResponse listStarRocksDataReplicationConfigByDataBase(
            String projectId, String instanceId, String database, Language language) {
        return new ListStarRocksDataReplicationConfigResponse().targetDatabaseName(database);
    }

    @Override
    public ListStarRocksDataReplicationsResponse listStarRocksDataReplications(
            String projectId, String instanceId, Language language, @Nullable String limit, @Nullable String offset) {
        return new ListStarRocksDataReplicationsResponse();
    }

    @Override
    public ListStarRocksDbParametersResponse listStarRocksDbParameters(
            String projectId,
            String instanceId,
            Language language,
            @Nullable String scenario,
            @Nullable String mainTaskName,
            @Nullable String limit,
            @Nullable String offset) {
        return new ListStarRocksDbParametersResponse();
    }
}
