package io.github.starrockssync.contract.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A second, small implementation of SDK-HMAC-SHA256, so that client and sandbox are not only proven by each other. For
 * paths and queries whose characters need no encoding.
 *
 * @param accessKey tells who signs
 * @param secretKey signs
 * @param date of signing
 */
public record SdkSignature(String accessKey, String secretKey, Instant date) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Returns the headers to send, by names in lower case: all of those given, those that sign, and the signature. */
    public Map<String, String> headers(String method, URI uri, Map<String, String> headers, String body) {
        TreeMap<String, String> withHost = new TreeMap<>(headers);
        withHost.put("host", uri.getAuthority());
        return headersWithoutHost(method, uri, withHost, body);
    }

    /** Returns the same, when the host is not signed unless it is among the headers. */
    public Map<String, String> headersWithoutHost(String method, URI uri, Map<String, String> headers, String body) {
        TreeMap<String, String> signed = new TreeMap<>();
        headers.forEach((name, value) -> signed.put(name.toLowerCase(Locale.ROOT), value));
        signed.put("x-sdk-date", DATE.format(date));
        String names = String.join(";", signed.keySet());
        StringBuilder canonical = new StringBuilder(method + '\n' + uri.getRawPath() + "/\n");
        canonical.append(uri.getRawQuery() == null ? "" : uri.getRawQuery()).append('\n');
        signed.forEach((name, value) ->
                canonical.append(name).append(':').append(value).append('\n'));
        canonical.append('\n').append(names).append('\n').append(sha256(body));
        String toSign = "SDK-HMAC-SHA256\n" + DATE.format(date) + '\n' + sha256(canonical.toString());
        signed.remove("host");
        signed.put(
                "authorization",
                "SDK-HMAC-SHA256 Access=" + accessKey + ", SignedHeaders=" + names + ", Signature=" + hmac(toSign));
        return signed;
    }

    /**
     * Signs a request with all of its headers and the host, instead of the signature that it has. The address is the whole
     * one.
     */
    public ApiRequest sign(URI address, ApiRequest request) {
        ApiRequest unsigned = request.headers("Authorization", List.of()).headers("X-Sdk-Date", List.of());
        Map<String, String> signed = new TreeMap<>();
        unsigned.headers().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Host")) {
                signed.put(name, values.get(0));
            }
        });
        ApiRequest result = unsigned;
        for (Map.Entry<String, String> header : headers(request.method(), sorted(address), signed, request.body())
                .entrySet()) {
            result = result.header(header.getKey(), header.getValue());
        }
        return result;
    }

    /** What is signed has its query parameters in order. */
    private static URI sorted(URI address) {
        if (address.getRawQuery() == null) {
            return address;
        }
        String query = Arrays.stream(address.getRawQuery().split("&")).sorted().collect(Collectors.joining("&"));
        return URI.create(address.toString().replaceFirst("\\?.*", "?" + Matcher.quoteReplacement(query)));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
