package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.FaultKind;
import io.github.starrockssync.sandbox.controls.model.JournalEntry;
import io.github.starrockssync.sandbox.gateway.RefusedSignature;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recorded exchange, with its secrets.
 *
 * @param operation operationId; null if the request matches no operation
 * @param uri as received, with or without scheme and host, percent-encoded, not normalized
 * @param query decoded
 * @param requestBody the part that was read; null for none
 * @param status 0 if the connection was closed instead
 * @param responseBody null if there was none
 * @param fault null for none
 * @param signature why the signature was rejected; null if it was not
 */
record RecordedExchange(
        Instant arrival,
        Duration duration,
        String requestId,
        @Nullable String operation,
        String method,
        String uri,
        Map<String, ? extends List<?>> query,
        Map<String, ? extends List<?>> headers,
        @Nullable String requestBody,
        int status,
        Map<String, ? extends List<?>> responseHeaders,
        @Nullable String responseBody,
        @Nullable FaultKind fault,
        @Nullable RefusedSignature signature) {

    private static final String ANY_HOST = "http://localhost";

    /** Returns the entry of the journal, without number and secrets. */
    JournalEntry entry() {
        Redaction redaction = new Redaction();
        return new JournalEntry()
                .time(arrival.toString())
                .requestId(requestId)
                .operation(operation)
                .method(method)
                .headers(redaction.withoutSecrets(headers))
                .query(redaction.withoutSecrets(query))
                .path(redaction.scrubbed(path(uri)))
                .requestBody(redaction.text(requestBody))
                .status(status)
                .responseHeaders(redaction.withoutSecrets(responseHeaders))
                .responseBody(redaction.text(responseBody))
                .fault(fault)
                .signature(signature == null ? null : SignatureMessages.message(signature, redaction))
                .durationMilliseconds(duration.toMillis());
    }

    private static String path(String uri) {
        if (uri.startsWith("/") && !uri.contains("//") && !uri.contains("/.")) {
            int query = uri.indexOf('?');
            return query < 0 ? uri : uri.substring(0, query);
        }
        try {
            // without a host, two leading slashes would be parsed as one
            return new URI(uri.startsWith("/") ? ANY_HOST + uri : uri)
                    .normalize()
                    .getRawPath();
        } catch (URISyntaxException e) {
            return uri;
        }
    }

    /** Omits headers and bodies, which may contain secrets. */
    @Override
    public String toString() {
        return "RecordedExchange[" + requestId + " " + method + " " + status + "]";
    }
}
