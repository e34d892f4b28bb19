package io.github.starrockssync.client.error;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The error codes of the contract, and others that are more specific than their HTTP status. The service has many more, so expect
 * unknown ones.
 */
public enum ErrorCode {
    /** A parameter violates a rule; the message names all of them. */
    INVALID_PARAMETER("DBS.280001", ErrorCategory.BAD_REQUEST),
    /** The project has no such instance. */
    INSTANCE_NOT_FOUND("DBS.200022", ErrorCategory.NOT_FOUND),
    /** The instance has no such synchronization task. */
    TASK_NOT_FOUND("DBS.270022", ErrorCategory.NOT_FOUND),
    /** The instance has no such synchronization task to delete. */
    TASK_TO_DELETE_NOT_FOUND("DBS.05000091", ErrorCategory.NOT_FOUND),
    /** The project has no such job. */
    JOB_NOT_FOUND("DBS.200543", ErrorCategory.NOT_FOUND),
    /** The instance has no such database. */
    DATABASE_NOT_FOUND("DBS.200823", ErrorCategory.NOT_FOUND),
    /** No database has this name. */
    DATABASE_NAME_NOT_FOUND("DBS.280128", ErrorCategory.NOT_FOUND),
    /** The state of the task or its instance does not allow this operation. */
    OPERATION_NOT_ALLOWED("DBS.200086", ErrorCategory.BAD_REQUEST),
    /** The type or the state of the instance does not allow this operation. */
    INSTANCE_NOT_SUITABLE("DBS.280406", ErrorCategory.BAD_REQUEST),
    /** The storage of the instance is full. */
    STORAGE_FULL("DBS.200316", ErrorCategory.BAD_REQUEST),
    /** Another operation on the task or its instance is in progress. */
    OPERATION_IN_PROGRESS("DBS.200019", ErrorCategory.CONFLICT),
    /** Another operation on the instance is in progress, or the instance is faulty. */
    INSTANCE_IN_OPERATION("DBS.200047", ErrorCategory.CONFLICT),
    /** Not found, or not allowed for these credentials. */
    PERMISSION_DENIED("DBS.280015", ErrorCategory.ACCESS_DENIED),
    /** The token is not valid. */
    INVALID_TOKEN("DBS.280056", ErrorCategory.AUTHENTICATION),
    /** The service failed. */
    SERVER_FAILURE("DBS.200005", ErrorCategory.SERVER_ERROR),
    /** The service is temporarily unavailable. */
    SERVICE_UNAVAILABLE("DBS.108000", ErrorCategory.SERVER_ERROR),
    /** The gateway has no operation with this path. */
    API_NOT_FOUND("APIGW.0101", ErrorCategory.NOT_FOUND),
    /** The gateway rejects the form of the request. */
    API_REQUEST_INVALID("APIGW.0201", ErrorCategory.BAD_REQUEST),
    /** The gateway does not accept the credentials. */
    AUTHENTICATION_FAILED("APIGW.0301", ErrorCategory.AUTHENTICATION),
    /** Rate limit exceeded. */
    THROTTLED("APIGW.0308", ErrorCategory.THROTTLED);

    private static final Map<String, ErrorCode> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ErrorCode::code, Function.identity()));

    private final String code;
    private final ErrorCategory category;

    ErrorCode(String code, ErrorCategory category) {
        this.code = code;
        this.category = category;
    }

    /**
     * Finds the constant of a code.
     *
     * @param code the code, or {@code null}; the prefix {@code APIG.} of older gateways is read as {@code APIGW.}
     * @return the constant, if there is one
     */
    public static Optional<ErrorCode> find(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(BY_CODE.get(code.startsWith("APIG.") ? "APIGW." + code.substring(5) : code));
    }

    /**
     * Returns the code of responses.
     *
     * @return the code
     */
    public String code() {
        return code;
    }

    ErrorCategory category() {
        return category;
    }
}
