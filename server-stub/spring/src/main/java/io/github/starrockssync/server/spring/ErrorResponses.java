package io.github.starrockssync.server.spring;

import io.github.starrockssync.server.error.Failure;
import io.github.starrockssync.server.error.FailureLog;
import io.github.starrockssync.server.json.JsonSettings;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.request.RequestId;
import io.github.starrockssync.server.request.RequestLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.MediaType;

/** Writes and logs the documented responses of failures. Thread-safe. */
record ErrorResponses(JsonSettings settings) {

    void write(Failure failure, HttpServletRequest request, HttpServletResponse response) {
        String requestId = Requests.id(request);
        Language language = RequestLanguage.of(request.getHeader(RequestLanguage.HEADER));
        FailureLog.log(requestId, failure);
        response.setStatus(failure.status());
        failure.headers().forEach(response::setHeader);
        response.setHeader(RequestId.HEADER, requestId);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        try {
            byte[] body = settings.mapper().writeValueAsBytes(failure.body(language, requestId));
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            // else the container would first read the rest of a body that may never end
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
