package io.github.starrockssync.client.job;

import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationsRequest;
import io.github.starrockssync.client.call.ApiRequest;
import io.github.starrockssync.client.error.StageNotReachedException;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.model.ListStarRocksDataReplicationsResponse;
import io.github.starrockssync.client.model.StarRocksReplicationInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Polls the tasks of an instance, page by page, until one of them has reached a stage. */
final class StagePoll implements Poll<ListStarRocksDataReplicationsResponse, StarRocksReplicationInfo> {
    private static final int PAGE_SIZE = 100;

    private final String instanceId;
    private final String taskName;
    private final String stage;
    private final FailureTolerance tolerance = new FailureTolerance();
    private List<StarRocksReplicationInfo> lastPage = List.of();
    private int offset;
    private volatile @Nullable StarRocksReplicationInfo seen;

    StagePoll(String instanceId, String taskName, String stage) {
        this.instanceId = instanceId;
        this.taskName = taskName;
        this.stage = stage;
    }

    @Override
    public ApiRequest<ListStarRocksDataReplicationsResponse> request() {
        return new ListStarRocksDataReplicationsRequest()
                .withInstanceId(instanceId)
                .withLimit(String.valueOf(PAGE_SIZE))
                .withOffset(String.valueOf(offset));
    }

    @Override
    public Optional<StarRocksReplicationInfo> onResponse(ListStarRocksDataReplicationsResponse response) {
        tolerance.reset();
        List<StarRocksReplicationInfo> page =
                response.getReplications() == null ? List.of() : response.getReplications();
        for (StarRocksReplicationInfo task : page) {
            if (taskName.equals(task.getTaskName())) {
                return onTask(task);
            }
        }
        if (page.isEmpty() || page.equals(lastPage)) {
            throw new StageNotReachedException(taskName, stage, seen, "there is no such task", null);
        }
        lastPage = page;
        offset += page.size();
        return Optional.empty();
    }

    private Optional<StarRocksReplicationInfo> onTask(StarRocksReplicationInfo task) {
        seen = task;
        lastPage = List.of();
        offset = 0;
        if (stage.equalsIgnoreCase(task.getStage())) {
            return Optional.of(task);
        }
        if ("Cancelled".equalsIgnoreCase(task.getStage())) {
            throw new StageNotReachedException(taskName, stage, task, "the task is cancelled", null);
        }
        return Optional.empty();
    }

    @Override
    public boolean isIncomplete() {
        return offset > 0;
    }

    @Override
    public boolean tolerates(StarRocksSyncException failure) {
        return tolerance.tolerates(failure);
    }

    @Override
    public StarRocksSyncException timedOut(Duration timeout, @Nullable StarRocksSyncException lastFailure) {
        return new StageNotReachedException(taskName, stage, seen, "not within " + timeout, lastFailure);
    }

    @Override
    public StarRocksSyncException interrupted(Exception cause) {
        return new StageNotReachedException(taskName, stage, seen, "the wait was interrupted", cause);
    }
}
