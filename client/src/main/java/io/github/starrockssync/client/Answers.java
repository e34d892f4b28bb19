package io.github.starrockssync.client;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Reads an answer: an object, or the exception that tells why there is none. */
final class Answers {

    private Answers() {}

    /** Answers {@code null} only for operations without a body. A redirect is no success: it is never followed. */
    static <T> @Nullable T read(String operationId, TypeReference<T> type, HttpResponse<byte[]> answer) {
        if (answer.statusCode() < 200 || answer.statusCode() > 299) {
            throw Failures.rejected(operationId, answer);
        }
        if (type.getType() == Void.class) {
            return null;
        }
        try {
            T value = Json.read(answer.body(), type);
            if (value == null) {
                throw new EOFException("null");
            }
            return value;
        } catch (IOException e) {
            throw Failures.unreadable(operationId, answer, e);
        }
    }
}
