package io.github.starrockssync.sandbox.resource;

import io.github.starrockssync.sandbox.check.SyncParameter;
import io.github.starrockssync.sandbox.replication.QueryService.TaskPage;
import io.github.starrockssync.sandbox.replication.QueryService.TaskProgress;
import io.github.starrockssync.server.model.DbParameter;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.model.ListStarRocksDataReplicationsResponse;
import io.github.starrockssync.server.model.ListStarRocksDbParametersResponse;
import io.github.starrockssync.server.model.StarRocksReplicationInfo;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Maps lists of tasks and parameters. */
final class TaskMessages {

    private TaskMessages() {}

    static ListStarRocksDataReplicationsResponse response(TaskPage page) {
        return new ListStarRocksDataReplicationsResponse()
                .totalCount(String.valueOf(page.total()))
                .replications(
                        page.tasks().stream().map(TaskMessages::replication).toList());
    }

    /** The sandbox has no temporary tasks: every task is a main task, without catch-up. */
    private static StarRocksReplicationInfo replication(TaskProgress progress) {
        return new StarRocksReplicationInfo()
                .sourceDatabase(progress.task().sourceDatabase())
                .targetDatabase(progress.task().targetDatabase())
                .taskName(progress.task().name())
                .status(StarRocksReplicationInfo.StatusEnum.YES)
                .stage(progress.stage().wireName())
                .percentage(String.valueOf(progress.percent()))
                .catchupPercentage("0")
                .isNeedRepair("false")
                .isMainTask("true");
    }

    static ListStarRocksDbParametersResponse parameters(
            @Nullable String scenario, int limit, int offset, @Nullable Language language) {
        Language known = language == null ? Language.EN_US : language;
        return new ListStarRocksDbParametersResponse()
                .dbParameters(Arrays.stream(SyncParameter.values())
                        .skip(offset)
                        .limit(limit)
                        .map(parameter -> parameter(parameter, scenario, known))
                        .toList());
    }

    private static DbParameter parameter(SyncParameter parameter, @Nullable String scenario, Language language) {
        return new DbParameter()
                .paramName(parameter.parameterName())
                .dataType(parameter.dataType())
                .defaultValue(parameter.defaultValue())
                .valueRange(parameter.valueRange())
                .description(parameter.description(language))
                .isModifiable(scenario == null ? null : "true");
    }
}
