package io.github.starrockssync.client;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** The one place where failures become exceptions. */
final class Failures {
    private static final int NO_STATUS = 0;
    private static final int EXCERPT = 200;

    private Failures() {}

    /** No answer, or only a part of one: connection, time-out, interruption. */
    static StarRocksSyncException noAnswer(String operationId, Throwable cause) {
        return new StarRocksSyncException(operationId, NO_STATUS, ErrorBody.NONE, "", describe(cause), cause);
    }

    /** An answer that does not mean success. */
    static StarRocksSyncException rejected(String operationId, HttpResponse<byte[]> answer) {
        String body = text(answer);
        ErrorBody error = withHeader(ErrorBody.parse(body), answer);
        String reason = error.message() != null ? error.message() : excerpt(body);
        return new StarRocksSyncException(operationId, answer.statusCode(), error, body, reason, null);
    }

    /** A success that does not hold what the contract promises. */
    static StarRocksSyncException unreadable(String operationId, HttpResponse<byte[]> answer, Throwable cause) {
        ErrorBody error = withHeader(ErrorBody.NONE, answer);
        String reason = "answer cannot be read: " + describe(cause);
        return new StarRocksSyncException(operationId, answer.statusCode(), error, text(answer), reason, cause);
    }

    private static ErrorBody withHeader(ErrorBody error, HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("X-Request-Id")
                .filter(id -> !id.isBlank())
                .map(id -> new ErrorBody(error.code(), error.message(), id))
                .orElse(error);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String excerpt(String body) {
        return body.isBlank() ? "empty answer" : body.substring(0, Math.min(body.length(), EXCERPT));
    }

    private static String describe(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
    }
}
