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
 * An exchange as it was recorded, with its secrets.
 *
 * @param operation operationId; null if the request was for none
 * @param uri as it came, with or without scheme and host, still percent-encoded, and not normalized
 * @param query decoded
 * @param requestBody what was read of it; null if nothing was
 * @param status 0 if the connection was closed instead
 * @param responseBody null if there was none
 * @param fault the fault that the request met; null if none
 * @param signature why its signature was refused; null if it was not
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

    /** Returns the entry of the journal, which has no number yet and no secrets any more. */
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
            // alone, two slashes at the beginning would stand before a host
            return new URI(uri.startsWith("/") ? ANY_HOST + uri : uri)
                    .normalize()
                    .getRawPath();
        } catch (URISyntaxException e) {
            return uri;
        }
    }

    /** Without headers and bodies, which may hold secrets. */
    @Override
    public String toString() {
        return "RecordedExchange[" + requestId + " " + method + " " + status + "]";
    }
}
