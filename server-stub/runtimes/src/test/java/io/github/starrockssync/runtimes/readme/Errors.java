package io.github.starrockssync.runtimes.readme;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.io.IOException;
import java.time.Duration;

/** What an operation can throw. */
final class Errors {

    private Errors() {}

    static ServiceException of(String kind, IOException cause) {
        return switch (kind) {
            case "known" -> new ServiceException(ApiError.TASK_NOT_FOUND);
            case "own" -> new ServiceException(QuotaError.QUOTA_EXCEEDED, 50);
            case "caused" -> new ServiceException(ApiError.SERVER_FAILURE, cause);
            case "passing" -> ServiceException.retryable(ApiError.SERVICE_UNAVAILABLE, Duration.ofSeconds(5));
            default -> ServiceException.invalid(Violation.of("$.task_name", ContractRule.REQUIRED));
        };
    }
}
