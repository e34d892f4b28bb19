package io.github.starrockssync.sandbox.controls;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An exchange as it was recorded, with its secrets. It is packed for the journal: as objects, a thousand of them would
 * keep the garbage collector busier than all else that is done for a request. Few are ever read, so that the secrets are
 * taken out no sooner.
 *
 * @param operation operationId; null if the request was for none
 * @param uri as it came, with or without scheme and host, still percent-encoded, and not normalized
 * @param query decoded
 * @param requestBody what was read of it
 * @param status 0 if the connection was closed instead
 * @param fault the fault that the request met; null if none
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
        ByteBuf requestBody,
        int status,
        Map<String, ? extends List<?>> responseHeaders,
        ByteBuf responseBody,
        FaultEffect.@Nullable Kind fault) {

    private static final int USUAL_BYTES_WITHOUT_BODIES = 1024;
    private static final int NOTHING = -1;
    private static final String ANY_HOST = "http://localhost";
    private static final FaultEffect.Kind[] FAULTS = FaultEffect.Kind.values();

    void pack(ByteBuf packed) {
        packed.ensureWritable(USUAL_BYTES_WITHOUT_BODIES + requestBody.readableBytes() + responseBody.readableBytes());
        packed.writeLong(arrival.getEpochSecond()).writeInt(arrival.getNano()).writeLong(duration.toNanos());
        packed.writeInt(status).writeInt(fault == null ? NOTHING : fault.ordinal());
        writeText(packed, requestId);
        writeText(packed, operation);
        writeText(packed, method);
        writeText(packed, uri);
        writeTexts(packed, query);
        writeTexts(packed, headers);
        writeTexts(packed, responseHeaders);
        writeBody(packed, requestBody);
        writeBody(packed, responseBody);
    }

    /** The exchange of its number in the journal, without secrets. */
    static Exchange unpacked(long id, ByteBuf packed) {
        ByteBuf from = packed.slice();
        Instant arrival = Instant.ofEpochSecond(from.readLong(), from.readInt());
        Duration duration = Duration.ofNanos(from.readLong());
        int status = from.readInt();
        int fault = from.readInt();
        String requestId = readKnownText(from);
        String operation = readText(from);
        String method = readKnownText(from);
        String path = path(readKnownText(from));
        Redaction redaction = new Redaction();
        Map<String, List<String>> query = readTexts(from);
        Map<String, String> safeHeaders = redaction.withoutSecrets(readTexts(from));
        Map<String, String> safeQuery = redaction.withoutSecrets(query);
        Map<String, List<String>> responseHeaders = readTexts(from);
        return new Exchange(
                id,
                arrival,
                requestId,
                operation,
                method,
                redaction.scrubbed(path),
                safeQuery,
                safeHeaders,
                redaction.text(readText(from)),
                status,
                redaction.withoutSecrets(responseHeaders),
                redaction.text(readText(from)),
                fault == NOTHING ? null : FAULTS[fault],
                duration);
    }

    private static String path(String uri) {
        try {
            // alone, two slashes at the beginning would stand before a host
            return new URI(uri.startsWith("/") ? ANY_HOST + uri : uri)
                    .normalize()
                    .getRawPath();
        } catch (URISyntaxException e) {
            return uri;
        }
    }

    private static void writeTexts(ByteBuf to, Map<String, ? extends List<?>> texts) {
        to.writeInt(texts.size());
        texts.forEach((name, values) -> {
            writeText(to, name);
            to.writeInt(values.size());
            for (Object value : values) {
                writeText(to, String.valueOf(value));
            }
        });
    }

    private static Map<String, List<String>> readTexts(ByteBuf from) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (int names = from.readInt(); names > 0; names--) {
            String name = readKnownText(from);
            List<String> values = new ArrayList<>();
            for (int left = from.readInt(); left > 0; left--) {
                values.add(readKnownText(from));
            }
            texts.put(name, values);
        }
        return texts;
    }

    private static void writeText(ByteBuf to, @Nullable String text) {
        int start = to.writerIndex();
        to.writeInt(NOTHING);
        if (text != null) {
            to.setInt(start, ByteBufUtil.writeUtf8(to, text));
        }
    }

    private static void writeBody(ByteBuf to, ByteBuf body) {
        int length = body.readableBytes();
        to.writeInt(length == 0 ? NOTHING : length).writeBytes(body, body.readerIndex(), length);
    }

    private static @Nullable String readText(ByteBuf from) {
        int length = from.readInt();
        return length == NOTHING ? null : from.readCharSequence(length, UTF_8).toString();
    }

    private static String readKnownText(ByteBuf from) {
        return from.readCharSequence(from.readInt(), UTF_8).toString();
    }
}
