package io.github.starrockssync.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.starrockssync.client.call.ApiResponse;
import io.github.starrockssync.client.error.FailedCall;
import io.github.starrockssync.client.error.RawResponse;
import io.github.starrockssync.client.error.ServiceResponseException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a response: an object, or the exception that tells why there is none. */
final class ResponseReader {
    /** More than a hundred times the largest response that the contract allows for one task. */
    static final int SIZE_LIMIT = 16 * 1024 * 1024;

    private static final byte[] NOTHING = {};

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
        ResponseBody body;
        IOException broken = null;
        try {
            body = decoded();
        } catch (IOException e) {
            body = new ResponseBody(NOTHING, true);
            broken = e;
        }
        if (response.status() < 200 || response.status() > 299) {
            throw ServiceResponseException.of(call, raw(body.bytes()));
        }
        if (broken != null) {
            throw unreadable(body.bytes(), broken);
        }
        if (!body.complete()) {
            throw ServiceResponseException.unexpected(
                    call, raw(body.bytes()), "response is larger than " + SIZE_LIMIT / 1024 / 1024 + " MiB", null);
        }
        return new ApiResponse<>(
                response.status(), response.headers(), requestId(), call.attempts(), value(type, body.bytes()));
    }

    private @Nullable String requestId() {
        String id = response.header("X-Request-Id");
        return id == null || id.isBlank() ? null : id;
    }

    /** Only a failure needs the text. */
    private RawResponse raw(byte[] body) {
        return new RawResponse(
                response.status(), response.headers(), new String(body, StandardCharsets.UTF_8), receivedAt);
    }

    /** We never ask for compression; some proxies compress without being asked. */
    private ResponseBody decoded() throws IOException {
        String encoding = response.header("Content-Encoding");
        if (encoding == null) {
            return response.body();
        }
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> response.body();
            case "gzip", "x-gzip" -> inflated(response.body());
            default -> throw new IOException("Content-Encoding is " + encoding);
        };
    }

    private static ResponseBody inflated(ResponseBody body) throws IOException {
        if (body.bytes().length == 0) {
            return body;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body.bytes()))) {
            byte[] bytes = in.readNBytes(SIZE_LIMIT);
            return new ResponseBody(bytes, in.read() == -1);
        }
    }

    /** Is {@code null} only for operations without a body. */
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
