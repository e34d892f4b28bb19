package io.github.starrockssync.runtimes.readme;

import io.github.starrockssync.server.api.JobsApi;
import io.github.starrockssync.server.authentication.Caller;
import io.github.starrockssync.server.model.GetJobInfoDetail;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.model.ShowGaussMySqlJobInfoResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

public class CallerOperations implements JobsApi {

    @Context
    SecurityContext security;

    @Override
    public ShowGaussMySqlJobInfoResponse showGaussMySqlJobInfo(String projectId, String id, Language language) {
        Caller caller = (Caller) security.getUserPrincipal();
        return new ShowGaussMySqlJobInfoResponse()
                .job(new GetJobInfoDetail().id(id).name(caller.userId()));
    }
}
