package io.github.starrockssync.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.json.JsonSettings;
import io.github.starrockssync.server.model.ErrorResponse;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.request.RequestId;
import io.github.starrockssync.server.request.RequestLanguage;
import io.github.starrockssync.server.text.Texts;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * Errors for requests that are rejected before routing, in the documented form. All have the gateway's code for a request error;
 * the texts are in the {@code http-refusals} files.
 */
enum HttpRefusal {
    MALFORMED(400),
    HOST_REQUIRED(400),
    HOST_REPEATED(400),
    /** Argument: the host. */
    FOREIGN_HOST(403),
    FOREIGN_ORIGIN(403),
    /** Argument: the transfer codings. */
    UNSUPPORTED_TRANSFER_CODING(501),
    UNSUPPORTED_HTTP_VERSION(505);

    private static final Texts TEXTS = new Texts(HttpRefusal.class, "http-refusals");
    private static final JsonMapper JSON = JsonSettings.DEFAULT.mapper();

    private final int status;

    HttpRefusal(int status) {
        this.status = status;
    }

    void respond(RoutingContext context, Object... arguments) {
        Language language = RequestLanguage.of(context.request().getHeader(RequestLanguage.HEADER));
        String requestId = RequestId.create();
        ErrorResponse body = new ErrorResponse()
                .errorCode(ApiError.REQUEST_ERROR.code())
                .errorMsg(TEXTS.format(language, name(), List.of(arguments)))
                .requestId(requestId);
        respond(context, status, requestId, body);
    }

    /** Sends an error of the contract. */
    static void respond(RoutingContext context, ApiError error) {
        Language language = RequestLanguage.of(context.request().getHeader(RequestLanguage.HEADER));
        String requestId = RequestId.create();
        ErrorResponse body = new ErrorResponse()
                .errorCode(error.code())
                .errorMsg(error.message(language, List.of()))
                .requestId(requestId);
        respond(context, error.status(), requestId, body);
    }

    /** Reads the rest of the request, so that a client that is still sending can receive the response. */
    private static void respond(RoutingContext context, int status, String requestId, ErrorResponse body) {
        if (!context.request().isEnded()) {
            if (context.request().version() != HttpVersion.HTTP_2) {
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
            context.request().resume();
        }
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .putHeader(RequestId.HEADER, requestId)
                .end(write(body));
    }

    private static String write(ErrorResponse body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A body of strings can be written", e);
        }
    }
}
