package io.github.starrockssync.server.json;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads request bodies of one type up to the size limit. Thread-safe. */
public final class BodyReader {

    private static final System.Logger LOGGER = System.getLogger(BodyReader.class.getName());

    private final DocumentReader reader;
    private final long maxBodyBytes;

    public BodyReader(JsonSettings settings, Type type) {
        this.reader = new DocumentReader(settings, type);
        this.maxBodyBytes = settings.maxBodyBytes();
    }

    /**
     * Returns the body, which is valid.
     *
     * @param body not closed
     * @param contentLength the header; null if absent
     * @throws ServiceException 400 with all violations, or 413
     */
    public Object read(InputStream body, @Nullable String contentLength) {
        if (declaredLength(contentLength) > maxBodyBytes) {
            throw new ServiceException(ApiError.PAYLOAD_TOO_LARGE);
        }
        InputStream limited = new LimitedInputStream(body, maxBodyBytes);
        try {
            return reader.read(limited);
        } catch (ServiceException e) {
            if (e.error() == ApiError.INVALID_PARAMETER) {
                drain(limited);
            }
            throw e;
        }
    }

    /** Reads the rest: a client that is still sending would see a closed connection instead of the response. */
    private static void drain(InputStream rest) {
        try {
            rest.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | ServiceException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "The rest of an invalid body was not read", e);
        }
    }

    private static long declaredLength(@Nullable String contentLength) {
        try {
            return contentLength == null ? 0 : Long.parseLong(contentLength.trim());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
