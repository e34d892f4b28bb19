package io.github.starrockssync.server.error;

import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.text.Texts;
import java.util.List;

/**
 * The errors of the contract. The messages are in the {@code errors} files.
 *
 * <p>{@code DBS.*} are codes of the service, {@code APIGW.*} those of the gateway in front of it, which uses
 * one code for several messages.
 */
public enum ApiError implements ErrorCode {
    INVALID_PARAMETER(400, "DBS.280001"),
    INSTANCE_NOT_FOUND(400, "DBS.200022"),
    TASK_NOT_FOUND(400, "DBS.270022"),
    /** Returned instead of {@link #TASK_NOT_FOUND} when a task is deleted. */
    TASK_TO_DELETE_NOT_FOUND(400, "DBS.05000091"),
    OPERATION_NOT_ALLOWED(400, "DBS.200086"),
    JOB_NOT_FOUND(400, "DBS.200543"),
    PERMISSION_DENIED(403, "DBS.280015"),
    OPERATION_IN_PROGRESS(409, "DBS.200019"),
    SERVER_FAILURE(500, "DBS.200005"),
    SERVICE_UNAVAILABLE(503, "DBS.108000"),

    API_NOT_FOUND(404, "APIGW.0101"),
    REQUEST_ERROR(400, "APIGW.0201"),
    METHOD_NOT_ALLOWED(405, "APIGW.0201"),
    NOT_ACCEPTABLE(406, "APIGW.0201"),
    PAYLOAD_TOO_LARGE(413, "APIGW.0201"),
    UNSUPPORTED_MEDIA_TYPE(415, "APIGW.0201"),
    /** Argument: the charset or the content coding. */
    UNSUPPORTED_ENCODING(415, "APIGW.0201"),
    TOKEN_MISSING(401, "APIGW.0301"),
    TOKEN_INVALID(401, "APIGW.0301"),
    /** Argument: the time of expiry. */
    TOKEN_EXPIRED(401, "APIGW.0301"),
    SIGNATURE_MISMATCH(401, "APIGW.0301"),
    /** Argument: the algorithm. */
    UNSUPPORTED_ALGORITHM(401, "APIGW.0301"),
    /** Argument: the access key. */
    ACCESS_KEY_UNKNOWN(401, "APIGW.0301"),
    /** Arguments: the date of the request and that of the server, both as in {@code X-Sdk-Date}. */
    SIGNATURE_EXPIRED(401, "APIGW.0301"),
    /** Arguments: the number of requests and the seconds in which they are allowed. */
    THROTTLED(429, "APIGW.0308");

    static final Texts TEXTS = new Texts(ApiError.class, "errors");

    private final int status;
    private final String code;

    ApiError(int status, String code) {
        this.status = status;
        this.code = code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String message(Language language, List<?> arguments) {
        return TEXTS.format(language, name(), arguments);
    }

    /** Returns the error for a status that a framework returns. */
    public static ApiError ofStatus(int status) {
        return switch (status) {
            case 401 -> TOKEN_MISSING;
            case 403 -> PERMISSION_DENIED;
            case 404 -> API_NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> OPERATION_IN_PROGRESS;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> SERVICE_UNAVAILABLE;
            default -> status < 500 ? REQUEST_ERROR : SERVER_FAILURE;
        };
    }
}
