package io.github.starrockssync.server.json;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads a JSON body, or tells everything that is wrong with it. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class JsonReader implements MessageBodyReader<Object> {

    private static final System.Logger LOG = System.getLogger(JsonReader.class.getName());

    private final SettingsLookup lookup;
    private final Map<Type, DocumentReader> readers = new ConcurrentHashMap<>();

    public JsonReader(@Context Providers providers) {
        lookup = new SettingsLookup(providers);
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return DataTypes.contains(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        JsonSettings settings = lookup.settings(type);
        if (declaredLength(headers) > settings.maxBodyBytes()) {
            throw new ServiceException(ApiError.PAYLOAD_TOO_LARGE);
        }
        InputStream limited = new LimitedInputStream(body, settings.maxBodyBytes());
        try {
            return readers.computeIfAbsent(generic, key -> new DocumentReader(settings, key))
                    .read(limited);
        } catch (ServiceException e) {
            if (e.error() == ApiError.INVALID_PARAMETER) {
                passOver(limited);
            }
            throw e;
        }
    }

    // A caller that is still sending would see the connection break instead of the answer.
    private static void passOver(InputStream rest) {
        try {
            rest.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | ServiceException e) {
            LOG.log(System.Logger.Level.DEBUG, "The rest of a refused body was not read", e);
        }
    }

    private static long declaredLength(MultivaluedMap<String, String> headers) {
        String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.trim());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
