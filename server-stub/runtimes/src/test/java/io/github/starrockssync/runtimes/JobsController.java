package io.github.starrockssync.runtimes;

import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.model.ShowGaussMySqlJobInfoResponse;
import io.github.starrockssync.server.spring.api.JobsApi;
import org.springframework.web.bind.annotation.RestController;

/** Implements the operations on Spring. */
@RestController
class JobsController implements JobsApi {

    @Override
    public ShowGaussMySqlJobInfoResponse showGaussMySqlJobInfo(String projectId, String id, Language language) {
        return Results.job(id);
    }
}
