package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.FaultSetting;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.time.Duration;

/** The errors of faults of the kind {@code error}, with example values. */
final class FaultResponses {

    private static final String ACCESS_KEY = "FAULTYACCESSKEY";
    private static final String EXPIRED = "20000101T000000Z";
    private static final String NOW = "20260101T000000Z";

    private FaultResponses() {}

    /**
     * @param fault of the kind {@code error}
     */
    static ServiceException error(FaultSetting fault) {
        ApiError error = ApiError.valueOf(fault.getError().name());
        Integer retryAfterSeconds = fault.getRetryAfterSeconds();
        Object[] arguments = arguments(error);
        if (retryAfterSeconds != null) {
            return ServiceException.retryable(error, Duration.ofSeconds(retryAfterSeconds), arguments);
        }
        return error == ApiError.INVALID_PARAMETER
                ? ServiceException.invalid(Violation.of(Violation.ROOT, ContractRule.NOT_VALID))
                : new ServiceException(error, arguments);
    }

    private static Object[] arguments(ApiError error) {
        return switch (error) {
            case THROTTLED -> new Object[] {1, 1};
            case TOKEN_EXPIRED -> new Object[] {"2000-01-01T00:00:00.000000Z"};
            case ACCESS_KEY_UNKNOWN -> new Object[] {ACCESS_KEY};
            case UNSUPPORTED_ALGORITHM -> new Object[] {"V11-HMAC-SHA256"};
            case UNSUPPORTED_ENCODING -> new Object[] {"gzip"};
            case SIGNATURE_EXPIRED -> new Object[] {EXPIRED, NOW};
            case INVALID_PARAMETER -> new Object[] {Violation.ROOT};
            default -> new Object[0];
        };
    }
}
