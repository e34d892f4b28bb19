package io.github.starrockssync.runtimes;

import io.github.starrockssync.server.api.JobsApi;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.model.ShowGaussMySqlJobInfoResponse;

/** Implements the operations on JAX-RS. */
public class JobsResource implements JobsApi {

    @Override
    public ShowGaussMySqlJobInfoResponse showGaussMySqlJobInfo(String projectId, String id, Language language) {
        return Results.job(id);
    }
}
