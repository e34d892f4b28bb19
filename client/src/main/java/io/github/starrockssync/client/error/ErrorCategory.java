package io.github.starrockssync.client.error;

import org.jspecify.annotations.Nullable;

/** What a response that is no success asks of the caller. */
enum ErrorCategory {
    BAD_REQUEST,
    AUTHENTICATION,
    ACCESS_DENIED,
    NOT_FOUND,
    CONFLICT,
    THROTTLED,
    SERVER_ERROR,
    UNEXPECTED;

    /** A code that is known decides among refusals; otherwise, and for what is no refusal, the status does. */
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
