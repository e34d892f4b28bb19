package io.github.starrockssync.benchmarks.stub;

import io.github.starrockssync.server.api.JobsApi;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.model.ShowGaussMySqlJobInfoResponse;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Knows one job. */
@NonBlocking
@Singleton
public class ConstantJobs implements JobsApi {

    @Override
    public ShowGaussMySqlJobInfoResponse showGaussMySqlJobInfo(
            String projectId, String id, @Nullable Language language) {
        return DocumentedResponse.job();
    }
}
