package io.github.starrockssync.client.error;

import org.jspecify.annotations.Nullable;

/** Categories of error responses, by what the caller can do. */
enum ErrorCategory {
    BAD_REQUEST,
    AUTHENTICATION,
    ACCESS_DENIED,
    NOT_FOUND,
    CONFLICT,
    THROTTLED,
    SERVER_ERROR,
    UNEXPECTED;

    /** Depends on the code if the status is 4xx and the code is known, and otherwise on the status. */
    static ErrorCategory of(int status, @Nullable String code) {
        ErrorCategory byStatus = of(status);
        if (status < 400 || status > 499) {
            return byStatus;
        }
        return ErrorCode.find(code)
                .map(ErrorCode::category)
                .filter(each -> each != SERVER_ERROR)
                .orElse(byStatus);
    }

    private static ErrorCategory of(int status) {
        return switch (status) {
            case 401 -> AUTHENTICATION;
            case 403 -> ACCESS_DENIED;
            case 404 -> NOT_FOUND;
            case 409 -> CONFLICT;
            case 429 -> THROTTLED;
            default -> status >= 400 && status <= 499 ? BAD_REQUEST : status >= 500 ? SERVER_ERROR : UNEXPECTED;
        };
    }
}
