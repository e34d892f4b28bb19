package io.github.starrockssync.client.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.starrockssync.client.call.ApiResponse;
import io.github.starrockssync.client.error.FailedCall;
import io.github.starrockssync.client.error.RawResponse;
import io.github.starrockssync.client.error.ServiceResponseException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a response: an object, or the exception that says why there is none. */
final class ResponseReader {
    private final FailedCall call;
    private final WireResponse response;
    private final Instant receivedAt;

    private ResponseReader(FailedCall call, WireResponse response, Instant receivedAt) {
        this.call = call;
        this.response = response;
        this.receivedAt = receivedAt;
    }

    /** A redirect is no success: it is never followed. */
    static <T> ApiResponse<T> read(FailedCall call, TypeReference<T> type, WireResponse response, Instant receivedAt) {
        return new ResponseReader(call, response, receivedAt).read(type);
    }

    private <T> ApiResponse<T> read(TypeReference<T> type) {
        boolean success = response.status() >= 200 && response.status() <= 299;
        LimitedBody.Content body;
        try {
            body = decoded();
        } catch (IOException e) {
            throw success ? unreadable(new byte[0], e) : ServiceResponseException.of(call, raw(new byte[0]));
        }
        if (!success) {
            throw ServiceResponseException.of(call, raw(body.bytes()));
        }
        if (body.truncated()) {
            throw ServiceResponseException.unexpected(
                    call,
                    raw(body.bytes()),
                    "response is larger than " + HttpTransport.MAX_BODY_SIZE / 1024 / 1024 + " MiB",
                    null);
        }
        return new ApiResponse<>(
                response.status(),
                response.headers(),
                requestId(),
                call.attempts(),
                value(type, body.bytes()),
                body.bytes());
    }

    private @Nullable String requestId() {
        String id = response.header("X-Request-Id");
        return id == null || id.isBlank() ? null : id;
    }

    private RawResponse raw(byte[] body) {
        return new RawResponse(response.status(), response.headers(), new String(body, UTF_8), receivedAt);
    }

    /** The client never asks for compression; some proxies compress without being asked. */
    private LimitedBody.Content decoded() throws IOException {
        String encoding = response.header("Content-Encoding");
        return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> new LimitedBody.Content(response.body(), response.truncated());
            case "gzip", "x-gzip" -> inflated(response.body());
            default -> throw new IOException("Content-Encoding is " + encoding);
        };
    }

    private static LimitedBody.Content inflated(byte[] body) throws IOException {
        if (body.length == 0) {
            return LimitedBody.Content.EMPTY;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] bytes = in.readNBytes(HttpTransport.MAX_BODY_SIZE);
            return new LimitedBody.Content(bytes, in.read() != -1);
        }
    }

    /** Returns {@code null} only for operations without a body. */
    private <T> @Nullable T value(TypeReference<T> type, byte[] body) {
        if (type.getType() == Void.class) {
            return null;
        }
        try {
            T value = Json.read(body, type);
            if (value == null) {
                throw new EOFException("null");
            }
            return value;
        } catch (IOException e) {
            throw unreadable(body, e);
        }
    }

    private ServiceResponseException unreadable(byte[] body, IOException cause) {
        String reason =
                cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
        return ServiceResponseException.unexpected(call, raw(body), "response cannot be read: " + reason, cause);
    }
}
