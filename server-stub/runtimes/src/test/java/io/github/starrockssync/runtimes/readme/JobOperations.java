package io.github.starrockssync.runtimes.readme;

import io.github.starrockssync.server.api.JobsApi;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.model.GetJobInfoDetail;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.model.ShowGaussMySqlJobInfoResponse;

public class JobOperations implements JobsApi {

    @Override
    public ShowGaussMySqlJobInfoResponse showGaussMySqlJobInfo(String projectId, String id, Language language) {
        if (!id.equals("job-1")) {
            throw new ServiceException(ApiError.JOB_NOT_FOUND);
        }
        return new ShowGaussMySqlJobInfoResponse()
                .job(new GetJobInfoDetail().id(id).status(GetJobInfoDetail.StatusEnum.COMPLETED));
    }
}
