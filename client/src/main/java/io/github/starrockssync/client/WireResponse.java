package io.github.starrockssync.client;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole response as it came, head and body. */
record WireResponse(int status, HttpHeaders headers, ResponseBody body) {

    static WireResponse of(HttpResponse<?> head, ResponseBody body) {
        return new WireResponse(head.statusCode(), head.headers(), body);
    }

    /** The first value of a header, or {@code null}; without the streams that java.net.http makes to find it. */
    @Nullable
    String header(String name) {
        List<String> values = headers.allValues(name);
        return values.isEmpty() ? null : values.get(0);
    }
}
