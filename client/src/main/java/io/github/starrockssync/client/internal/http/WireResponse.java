package io.github.starrockssync.client.internal.http;

import java.net.http.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A response as it came.
 *
 * @param truncated whether the body is larger than the limit, and {@code body} its beginning
 */
public record WireResponse(int status, HttpHeaders headers, byte[] body, boolean truncated) {

    /** Returns the first value of a header, or {@code null}. */
    public @Nullable String header(String name) {
        List<String> values = headers.allValues(name);
        return values.isEmpty() ? null : values.get(0);
    }
}
