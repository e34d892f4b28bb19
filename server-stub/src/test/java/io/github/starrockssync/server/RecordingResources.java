package io.github.starrockssync.server;

import io.github.starrockssync.server.generated.api.DataSynchronizationApi;
import io.github.starrockssync.server.generated.api.JobsApi;
import io.github.starrockssync.server.generated.model.Language;
import io.github.starrockssync.server.generated.model.ListStarRocksDataReplicationConfigResponse;
import io.github.starrockssync.server.generated.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.server.generated.model.ModifyDataSyncResponse;
import io.github.starrockssync.server.generated.model.ShowGaussMySqlJobInfoResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The smallest implementation of the stub: remembers what reached it, and fails when told to. */
final class RecordingResources {

    final List<ModifyDataSyncConfigRequestV3> bodies = new CopyOnWriteArrayList<>();
    private volatile @Nullable Supplier<? extends RuntimeException> failure;

    void failWith(Supplier<? extends RuntimeException> exception) {
        failure = exception;
    }

    void forget() {
        bodies.clear();
        failure = null;
    }

    ModifyDataSyncConfigRequestV3 onlyBody() {
        return bodies.get(0);
    }

    DataSynchronizationApi dataSynchronization() {
        return new DataSynchronization();
    }

    JobsApi jobs() {
        return new Jobs();
    }

    private void failIfTold() {
        Supplier<? extends RuntimeException> exception = failure;
        if (exception != null) {
            throw exception.get();
        }
    }

    private final class DataSynchronization implements DataSynchronizationApi {

        @Override
        public ListStarRocksDataReplicationConfigResponse listStarRocksDataReplicationConfig(
                String projectId, String instanceId, String taskName, Language language) {
            failIfTold();
            return new ListStarRocksDataReplicationConfigResponse().taskName(taskName);
        }

        @Override
        public ModifyDataSyncResponse modifyDataSync(
                String projectId, String instanceId, ModifyDataSyncConfigRequestV3 body, Language language) {
            bodies.add(body);
            failIfTold();
            return new ModifyDataSyncResponse().taskName(body.getTaskName()).sourceDatabaseName("同步");
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
