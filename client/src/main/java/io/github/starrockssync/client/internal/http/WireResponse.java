package io.github.starrockssync.client.internal.http;

import java.net.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A response as it came.
 *
 * @param truncated whether the body is larger than the limit, and {@code body} its beginning
 */
public record WireResponse(int status, HttpHeaders headers, byte[] body, boolean truncated) {

    /** Returns the first value of a header, or {@code null}. */
    public @Nullable String header(String name) {
        return headers.firstValue(name).orElse(null);
    }
}
