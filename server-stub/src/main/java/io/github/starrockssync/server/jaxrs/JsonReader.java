package io.github.starrockssync.server.jaxrs;

import io.github.starrockssync.server.check.Validatable;
import io.github.starrockssync.server.json.BodyReader;
import io.github.starrockssync.server.json.JsonSettings;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Reads bodies of generated models. Thread-safe. */
final class JsonReader {

    private final Function<Class<?>, JsonSettings> settings;
    private final Map<Class<?>, BodyReader> readers = new ConcurrentHashMap<>();

    JsonReader(Function<Class<?>, JsonSettings> settings) {
        this.settings = settings;
    }

    Validatable read(Class<? extends Validatable> type, MultivaluedMap<String, String> headers, InputStream body) {
        return (Validatable) readers.computeIfAbsent(type, key -> new BodyReader(settings.apply(key), key))
                .read(body, headers.getFirst(HttpHeaders.CONTENT_LENGTH));
    }
}
