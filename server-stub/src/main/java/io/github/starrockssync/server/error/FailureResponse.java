package io.github.starrockssync.server.error;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** The response of an exception mapper, whose entity is the failure until {@link FailureFilter} writes the body. */
final class FailureResponse {

    private FailureResponse() {}

    static Response of(Failure failure) {
        Response.ResponseBuilder response = Response.status(failure.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(failure);
        if (failure.retryAfter() != null) {
            response.header(HttpHeaders.RETRY_AFTER, wholeSeconds(failure.retryAfter()));
        }
        return response.build();
    }

    private static long wholeSeconds(Duration duration) {
        return Math.max(1, duration.plusNanos(999_999_999).toSeconds());
    }
}
