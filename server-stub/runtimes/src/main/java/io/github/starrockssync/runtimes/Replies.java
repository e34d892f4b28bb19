package io.github.starrockssync.runtimes;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.server.model.ModifyDataSyncResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;

/** What the operations return. The name of the task says which failure is wanted. */
final class Replies {

    private Replies() {}

    static ModifyDataSyncResponse modify(ModifyDataSyncConfigRequestV3 body, Language language, Principal caller) {
        fail(String.valueOf(body.getTaskName()));
        return new ModifyDataSyncResponse()
                .taskName(body.getTaskName())
                .jobId(caller.getName())
                .sourceDatabaseName("同步")
                .targetDatabaseName(String.valueOf(language));
    }

    private static void fail(String wanted) {
        switch (wanted) {
            case "unexpected" -> throw new IllegalStateException("jdbc:secret");
            case "known" -> throw new ServiceException(ApiError.OPERATION_IN_PROGRESS);
            case "own_code" -> throw new ServiceException(NeighbourError.QUOTA_EXCEEDED, 7);
            case "with_cause" -> throw new ServiceException(ApiError.SERVER_FAILURE, new IOException("secret"));
            case "retryable" -> throw ServiceException.retryable(ApiError.SERVICE_UNAVAILABLE, Duration.ofMillis(1200));
            default -> {}
        }
    }
}
