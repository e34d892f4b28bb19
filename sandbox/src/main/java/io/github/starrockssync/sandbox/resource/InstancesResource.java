package io.github.starrockssync.sandbox.resource;

import io.github.starrockssync.sandbox.replication.InstanceService;
import io.github.starrockssync.sandbox.replication.InstanceService.DatabasePage;
import io.github.starrockssync.sandbox.replication.StarRocksInstance;
import io.github.starrockssync.server.api.InstancesApi;
import io.github.starrockssync.server.model.HtapInstanceListInstanceState;
import io.github.starrockssync.server.model.HtapInstanceListInstances;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.model.ListHtapInstanceInfoResponse;
import io.github.starrockssync.server.model.ListStarRocksDataBasesResponse;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

@NonBlocking
@Singleton
public class InstancesResource implements InstancesApi {

    private static final int MAX_INSTANCES_OF_TAURUSDB = 10;
    private static final int PORT = 3306;

    private final InstanceService instances;

    InstancesResource(InstanceService instances) {
        this.instances = instances;
    }

    @Override
    public ListHtapInstanceInfoResponse listHtapInstanceInfo(
            String projectId, String instanceId, @Nullable Language language) {
        return response(instances.starRocksInstances(projectId, instanceId));
    }

    private static ListHtapInstanceInfoResponse response(List<StarRocksInstance> found) {
        return new ListHtapInstanceInfoResponse()
                .total(found.size())
                .instances(found.stream().map(InstancesResource::wire).toList())
                .maxHtapInstanceNumOfTaurus(MAX_INSTANCES_OF_TAURUSDB);
    }

    @Override
    public ListStarRocksDataBasesResponse listStarRocksDataBases(
            String projectId,
            String instanceId,
            @Nullable Language language,
            @Nullable String limit,
            @Nullable String offset,
            @Nullable String databaseName) {
        PageRequest page = PageRequest.of(limit, offset, Integer.MAX_VALUE);
        String contained = databaseName == null ? "" : databaseName;
        return response(instances.databases(projectId, instanceId, contained, page.limit(), page.offset()));
    }

    private static ListStarRocksDataBasesResponse response(DatabasePage databases) {
        return new ListStarRocksDataBasesResponse()
                .databases(databases.databases())
                .totalCount(databases.total())
                .timestamp(databases.now().getEpochSecond());
    }

    private static HtapInstanceListInstances wire(StarRocksInstance instance) {
        return new HtapInstanceListInstances()
                .id(instance.id())
                .name(instance.name())
                .engineName("star-rocks")
                .engineVersion("3.1.6")
                .projectId(instance.projectId())
                .instanceState(new HtapInstanceListInstanceState()
                        .instanceStatus("normal")
                        .waitRestartForParams(false))
                .createAt(instance.createdAt().toEpochMilli())
                .isFrozen(false)
                .haMode("Single")
                .payModel("0")
                .readableNodeInfos(List.of())
                .enterpriseProjectId("0")
                .port(PORT)
                .nodeNum(1);
    }
}
