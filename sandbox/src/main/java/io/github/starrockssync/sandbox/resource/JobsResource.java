package io.github.starrockssync.sandbox.resource;

import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.QueryService;
import io.github.starrockssync.sandbox.replication.QueryService.JobView;
import io.github.starrockssync.server.api.JobsApi;
import io.github.starrockssync.server.model.GetJobInfoDetail;
import io.github.starrockssync.server.model.GetJobInfoDetail.StatusEnum;
import io.github.starrockssync.server.model.GetJobInstanceInfoDetail;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.model.ShowGaussMySqlJobInfoResponse;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@NonBlocking
@Singleton
public class JobsResource implements JobsApi {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final QueryService queries;

    JobsResource(QueryService queries) {
        this.queries = queries;
    }

    @Override
    public ShowGaussMySqlJobInfoResponse showGaussMySqlJobInfo(
            String projectId, String id, @Nullable Language language) {
        return new ShowGaussMySqlJobInfoResponse().job(jobInfo(queries.job(projectId, id)));
    }

    private static GetJobInfoDetail jobInfo(JobView view) {
        Job job = view.job();
        Job.Status status = job.statusAt(view.now());
        Instant ended = job.endedAt(view.now());
        return new GetJobInfoDetail()
                .id(job.id())
                .name(job.name())
                .status(wireStatus(status))
                .created(TIME.format(job.createdAt()))
                .ended(ended == null ? "" : TIME.format(ended))
                .process(status == Job.Status.RUNNING ? job.percentAt(view.now()) + "%" : "")
                .instance(new GetJobInstanceInfoDetail().id(job.instanceId()).name(job.instanceName()))
                .entities(Map.of())
                .failReason(status == Job.Status.FAILED ? String.valueOf(job.failure()) : "");
    }

    private static StatusEnum wireStatus(Job.Status status) {
        return switch (status) {
            case PENDING -> StatusEnum.PENDING;
            case RUNNING -> StatusEnum.RUNNING;
            case COMPLETED -> StatusEnum.COMPLETED;
            case FAILED -> StatusEnum.FAILED;
        };
    }
}
