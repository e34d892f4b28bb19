package io.github.starrockssync.server.jaxrs;

import io.github.starrockssync.server.api.DataSynchronizationApi;
import io.github.starrockssync.server.api.InstancesApi;
import io.github.starrockssync.server.api.JobsApi;
import io.github.starrockssync.server.model.CheckDataBaseConfigResponse;
import io.github.starrockssync.server.model.CheckTableConfigResponse;
import io.github.starrockssync.server.model.CreateStarRocksDataReplication;
import io.github.starrockssync.server.model.CreateStarRocksDataReplicationResponse;
import io.github.starrockssync.server.model.DbConfigCheckRequestV3;
import io.github.starrockssync.server.model.DeleteStarRocksDataReplication;
import io.github.starrockssync.server.model.DeleteStarRocksDataReplicationResponse;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.model.ListHtapInstanceInfoResponse;
import io.github.starrockssync.server.model.ListStarRocksDataBasesResponse;
import io.github.starrockssync.server.model.ListStarRocksDataReplicationConfigResponse;
import io.github.starrockssync.server.model.ListStarRocksDataReplicationsResponse;
import io.github.starrockssync.server.model.ListStarRocksDbParametersResponse;
import io.github.starrockssync.server.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.server.model.ModifyDataSyncResponse;
import io.github.starrockssync.server.model.PauseStarRocksDataReplication;
import io.github.starrockssync.server.model.PauseStarRocksDataReplicationResponse;
import io.github.starrockssync.server.model.ResumeStarRocksDataReplication;
import io.github.starrockssync.server.model.ResumeStarRocksDataReplicationResponse;
import io.github.starrockssync.server.model.ShowGaussMySqlJobInfoResponse;
import io.github.starrockssync.server.model.TableConfigCheckRequestV3;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The smallest implementation of the stub: records the arguments of its operations, and fails on request. */
final class RecordingResources {

    final List<ModifyDataSyncConfigRequestV3> bodies = new CopyOnWriteArrayList<>();
    private volatile @Nullable Supplier<? extends RuntimeException> failure;

    void failWith(Supplier<? extends RuntimeException> exception) {
        failure = exception;
    }

    void clear() {
        bodies.clear();
        failure = null;
    }

    ModifyDataSyncConfigRequestV3 onlyBody() {
        return bodies.get(0);
    }

    DataSynchronizationApi dataSynchronization() {
        return new DataSynchronization();
    }

    InstancesApi instances() {
        return new Instances();
    }

    JobsApi jobs() {
        return new Jobs();
    }

    private <T> T answer(T answer) {
        failIfTold();
        return answer;
    }

    private void failIfTold() {
        Supplier<? extends RuntimeException> exception = failure;
        if (exception != null) {
            throw exception.get();
        }
    }

    private final class DataSynchronization implements DataSynchronizationApi {

        @Override
        public CheckDataBaseConfigResponse checkDataBaseConfig(
                String projectId, String instanceId, DbConfigCheckRequestV3 body, Language language) {
            return answer(new CheckDataBaseConfigResponse());
        }

        @Override
        public CheckTableConfigResponse checkTableConfig(
                String projectId, String instanceId, TableConfigCheckRequestV3 body, Language language) {
            return answer(new CheckTableConfigResponse());
        }

        @Override
        public CreateStarRocksDataReplicationResponse createStarRocksDataReplication(
                String projectId, String instanceId, CreateStarRocksDataReplication body, Language language) {
            return answer(new CreateStarRocksDataReplicationResponse());
        }

        @Override
        public DeleteStarRocksDataReplicationResponse deleteStarRocksDataReplication(
                String projectId, String instanceId, DeleteStarRocksDataReplication body, Language language) {
            return answer(new DeleteStarRocksDataReplicationResponse().jobId(body.getTaskName()));
        }

        @Override
        public ListStarRocksDataReplicationConfigResponse listStarRocksDataReplicationConfig(
                String projectId, String instanceId, String taskName, Language language) {
            failIfTold();
            return new ListStarRocksDataReplicationConfigResponse().taskName(taskName);
        }

        @Override
        public ListStarRocksDataReplicationConfigResponse listStarRocksDataReplicationConfigByDataBase(
                String projectId, String instanceId, String database, Language language) {
            return answer(new ListStarRocksDataReplicationConfigResponse().targetDatabaseName(database));
        }

        @Override
        public ListStarRocksDataReplicationsResponse listStarRocksDataReplications(
                String projectId,
                String instanceId,
                Language language,
                @Nullable String limit,
                @Nullable String offset) {
            return answer(new ListStarRocksDataReplicationsResponse());
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
            return answer(new ListStarRocksDbParametersResponse());
        }

        @Override
        public ModifyDataSyncResponse modifyDataSync(
                String projectId, String instanceId, ModifyDataSyncConfigRequestV3 body, Language language) {
            bodies.add(body);
            failIfTold();
            return new ModifyDataSyncResponse().taskName(body.getTaskName()).sourceDatabaseName("同步");
        }

        @Override
        public PauseStarRocksDataReplicationResponse pauseStarRocksDataReplication(
                String projectId, String instanceId, PauseStarRocksDataReplication body, Language language) {
            return answer(new PauseStarRocksDataReplicationResponse());
        }

        @Override
        public ResumeStarRocksDataReplicationResponse resumeStarRocksDataReplication(
                String projectId, String instanceId, ResumeStarRocksDataReplication body, Language language) {
            return answer(new ResumeStarRocksDataReplicationResponse());
        }
    }

    private final class Instances implements InstancesApi {

        @Override
        public ListHtapInstanceInfoResponse listHtapInstanceInfo(
                String projectId, String instanceId, Language language) {
            return answer(new ListHtapInstanceInfoResponse());
        }

        @Override
        public ListStarRocksDataBasesResponse listStarRocksDataBases(
                String projectId,
                String instanceId,
                Language language,
                @Nullable String limit,
                @Nullable String offset,
                @Nullable String databaseName) {
            return answer(new ListStarRocksDataBasesResponse());
        }
    }

    private final class Jobs implements JobsApi {

        @Override
        public ShowGaussMySqlJobInfoResponse showGaussMySqlJobInfo(String projectId, String id, Language language) {
            failIfTold();
            return new ShowGaussMySqlJobInfoResponse();
        }
    }
}
