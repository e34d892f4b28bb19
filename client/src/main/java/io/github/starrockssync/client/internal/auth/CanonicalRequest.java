package io.github.starrockssync.client.internal.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The text that is signed, as defined by the vendor's signer.
 *
 * @param text method, path, query, headers and hash of the body
 * @param signedHeaders names of the headers in it
 */
public record CanonicalRequest(String text, String signedHeaders) {

    /**
     * Creates the canonical request.
     *
     * @param headers all but the signature; replace those of the request
     */
    public static CanonicalRequest of(OutgoingRequest request, Map<String, String> headers) {
        SortedMap<String, String> signed = signed(request.host(), headers);
        String names = String.join(";", signed.keySet());
        StringBuilder text = new StringBuilder(512)
                .append(request.method())
                .append('\n')
                .append(path(request))
                .append('\n')
                .append(query(request))
                .append('\n');
        signed.forEach(
                (name, value) -> text.append(name).append(':').append(value).append('\n'));
        text.append('\n').append(names).append('\n').append(Sha256.hex(request.body()));
        return new CanonicalRequest(text.toString(), names);
    }

    private static SortedMap<String, String> signed(String host, Map<String, String> headers) {
        SortedMap<String, String> signed = new TreeMap<>();
        signed.put("host", host);
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.equals("content-type") && lower.indexOf('_') < 0) {
                signed.put(lower, value);
            }
        });
        return signed;
    }

    private static String path(OutgoingRequest request) {
        String path = request.uri().getRawPath();
        return path.endsWith("/") ? path : path + "/";
    }

    /** Sorted by name; the values of a repeated name stay in their order. */
    private static String query(OutgoingRequest request) {
        List<Map.Entry<String, String>> sorted = new ArrayList<>(request.query());
        sorted.sort(Map.Entry.comparingByKey());
        StringJoiner text = new StringJoiner("&");
        sorted.forEach(each -> text.add(each.getKey() + "=" + each.getValue()));
        return text.toString();
    }
}
