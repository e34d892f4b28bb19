package io.github.starrockssync.client.internal.http;

import io.github.starrockssync.client.internal.auth.PercentEncoding;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Where the service is, as the start of every URI. */
public final class Endpoint {

    private Endpoint() {}

    /** Reads an address. The message shows nothing of it: it may hold a password. */
    public static URI parse(String endpoint) {
        try {
            return check(new URI(endpoint.contains("://") ? endpoint : "https://" + endpoint));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("endpoint is not a URI: " + e.getReason());
        }
    }

    /** Refuses what cannot be the start of every request's URI, and encodes a path as requests do. */
    public static URI check(URI endpoint) {
        boolean http = "http".equalsIgnoreCase(endpoint.getScheme()) || "https".equalsIgnoreCase(endpoint.getScheme());
        if (!http || endpoint.getHost() == null) {
            throw new IllegalArgumentException("endpoint is not an http or https address with a host");
        }
        if (endpoint.getRawUserInfo() != null || endpoint.getRawQuery() != null || endpoint.getRawFragment() != null) {
            throw new IllegalArgumentException("endpoint has a user, a query or a fragment");
        }
        return URI.create(endpoint.getScheme() + "://" + endpoint.getRawAuthority() + path(endpoint));
    }

    private static String path(URI endpoint) {
        List<String> segments = new ArrayList<>();
        for (String raw : endpoint.getRawPath().split("/")) {
            // decoded segment by segment: an encoded slash is none
            String segment = URI.create("/" + raw).getPath().substring(1);
            if (segment.equals(".") || segment.equals("..")) {
                throw new IllegalArgumentException("endpoint has a relative path");
            }
            segments.add(PercentEncoding.encode(segment));
        }
        return String.join("/", segments);
    }
}
