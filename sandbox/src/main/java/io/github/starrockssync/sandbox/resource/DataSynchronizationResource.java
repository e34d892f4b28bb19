package io.github.starrockssync.sandbox.resource;

import io.github.starrockssync.sandbox.replication.CheckService;
import io.github.starrockssync.sandbox.replication.InstanceService;
import io.github.starrockssync.sandbox.replication.LifecycleService;
import io.github.starrockssync.sandbox.replication.ModificationService;
import io.github.starrockssync.sandbox.replication.QueryService;
import io.github.starrockssync.server.api.DataSynchronizationApi;
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

@NonBlocking
@Singleton
public class DataSynchronizationResource implements DataSynchronizationApi {

    private static final int DEFAULT_LIMIT = 100;

    private final CheckService checks;
    private final LifecycleService lifecycle;
    private final ModificationService modifications;
    private final QueryService queries;
    private final InstanceService instances;

    DataSynchronizationResource(
            CheckService checks,
            LifecycleService lifecycle,
            ModificationService modifications,
            QueryService queries,
            InstanceService instances) {
        this.checks = checks;
        this.lifecycle = lifecycle;
        this.modifications = modifications;
        this.queries = queries;
        this.instances = instances;
    }

    @Override
    public CheckDataBaseConfigResponse checkDataBaseConfig(
            String projectId, String instanceId, DbConfigCheckRequestV3 body, @Nullable Language language) {
        return CheckMessages.databaseResponse(checks.checkDatabase(projectId, instanceId, CheckMessages.draft(body)));
    }

    @Override
    public CheckTableConfigResponse checkTableConfig(
            String projectId, String instanceId, TableConfigCheckRequestV3 body, @Nullable Language language) {
        boolean create = TableListMessages.isTrue(body.getIsCreateTask());
        return CheckMessages.tableResponse(
                checks.checkTables(projectId, instanceId, CheckMessages.draft(body), create));
    }

    @Override
    public CreateStarRocksDataReplicationResponse createStarRocksDataReplication(
            String projectId, String instanceId, CreateStarRocksDataReplication body, @Nullable Language language) {
        LifecycleService.Start start = new LifecycleService.Start(
                body.getTaskName(),
                body.getSourceInstanceId(),
                body.getSourceNodeId(),
                body.getSourceDatabase(),
                body.getTargetDatabase());
        return new CreateStarRocksDataReplicationResponse().jobId(lifecycle.start(projectId, instanceId, start));
    }

    @Override
    public ListStarRocksDataReplicationsResponse listStarRocksDataReplications(
            String projectId,
            String instanceId,
            @Nullable Language language,
            @Nullable String limit,
            @Nullable String offset) {
        PageRequest page = PageRequest.of(limit, offset, DEFAULT_LIMIT);
        return TaskMessages.response(queries.tasks(projectId, instanceId, page.limit(), page.offset()));
    }

    @Override
    public ModifyDataSyncResponse modifyDataSync(
            String projectId, String instanceId, ModifyDataSyncConfigRequestV3 body, @Nullable Language language) {
        return ModificationMessages.response(
                modifications.modify(projectId, instanceId, ModificationMessages.change(body)));
    }

    @Override
    public DeleteStarRocksDataReplicationResponse deleteStarRocksDataReplication(
            String projectId, String instanceId, DeleteStarRocksDataReplication body, @Nullable Language language) {
        return new DeleteStarRocksDataReplicationResponse()
                .jobId(lifecycle.delete(projectId, instanceId, body.getTaskName()));
    }

    @Override
    public PauseStarRocksDataReplicationResponse pauseStarRocksDataReplication(
            String projectId, String instanceId, PauseStarRocksDataReplication body, @Nullable Language language) {
        return new PauseStarRocksDataReplicationResponse()
                .jobId(lifecycle.pause(projectId, instanceId, body.getTaskName()));
    }

    @Override
    public ResumeStarRocksDataReplicationResponse resumeStarRocksDataReplication(
            String projectId, String instanceId, ResumeStarRocksDataReplication body, @Nullable Language language) {
        return new ResumeStarRocksDataReplicationResponse()
                .jobId(lifecycle.resume(projectId, instanceId, body.getTaskName()));
    }

    @Override
    public ListStarRocksDataReplicationConfigResponse listStarRocksDataReplicationConfig(
            String projectId, String instanceId, String taskName, @Nullable Language language) {
        return ConfigurationMessages.response(queries.task(projectId, instanceId, taskName));
    }

    @Override
    public ListStarRocksDataReplicationConfigResponse listStarRocksDataReplicationConfigByDataBase(
            String projectId, String instanceId, String database, @Nullable Language language) {
        return ConfigurationMessages.response(queries.taskOfTarget(projectId, instanceId, database));
    }

    @Override
    public ListStarRocksDbParametersResponse listStarRocksDbParameters(
            String projectId,
            String instanceId,
            @Nullable Language language,
            @Nullable String addTaskScenario,
            @Nullable String mainTaskName,
            @Nullable String limit,
            @Nullable String offset) {
        PageRequest page = PageRequest.of(limit, offset, Integer.MAX_VALUE);
        instances.requireInstance(projectId, instanceId);
        return TaskMessages.parameters(addTaskScenario, page.limit(), page.offset(), language);
    }
}
