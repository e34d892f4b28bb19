package io.github.starrockssync.runtimes;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.model.GetJobInfoDetail;
import io.github.starrockssync.server.model.GetJobInstanceInfoDetail;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.server.model.ModifyDataSyncResponse;
import io.github.starrockssync.server.model.ShowGaussMySqlJobInfoResponse;
import io.github.starrockssync.server.model.TableConfigCheckResult;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.List;

/** The results of the operations. The name of the task selects a failure. */
final class Results {

    private Results() {}

    static ModifyDataSyncResponse modify(ModifyDataSyncConfigRequestV3 body, Language language, Principal caller) {
        fail(String.valueOf(body.getTaskName()));
        return new ModifyDataSyncResponse()
                .taskName(body.getTaskName())
                .jobId(caller.getName())
                .tblConfigCheckResults(
                        List.of(new TableConfigCheckResult().tableName("同步").tableConfig(String.valueOf(language))));
    }

    static ShowGaussMySqlJobInfoResponse job(String id) {
        return new ShowGaussMySqlJobInfoResponse()
                .job(new GetJobInfoDetail()
                        .id(id)
                        .name("ModifyStarRocksDataReplication")
                        .status(GetJobInfoDetail.StatusEnum.COMPLETED)
                        .created("2026-11-22T08:00:00+0000")
                        .instance(new GetJobInstanceInfoDetail()
                                .id("b6280c323ce449f2ad02af74e21f3dc5in17")
                                .name("starrocks")));
    }

    private static void fail(String wanted) {
        switch (wanted) {
            case "unmappable" -> throw new UnmappableException();
            case "unexpected" -> throw new IllegalStateException("jdbc:secret");
            case "known" -> throw new ServiceException(ApiError.OPERATION_IN_PROGRESS);
            case "own_code" -> throw new ServiceException(HostError.QUOTA_EXCEEDED, 7);
            case "with_cause" -> throw new ServiceException(ApiError.SERVER_FAILURE, new IOException("disk of secret"));
            case "retryable" -> throw ServiceException.retryable(ApiError.SERVICE_UNAVAILABLE, Duration.ofMillis(1200));
            default -> {}
        }
    }
}
