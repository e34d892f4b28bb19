package io.github.starrockssync.server.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The canonical request of the algorithm {@value #ALGORITHM}.
 *
 * @param date value of {@code X-Sdk-Date}
 * @param text with the values of the signed headers, of which one may be a security token
 */
public record CanonicalRequest(String date, String text) {

    static final String ALGORITHM = "SDK-HMAC-SHA256";

    private static final String CONTENT_HASH_HEADER = "x-sdk-content-sha256";
    private static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";
    private static final Comparator<Parameter> BY_NAME = Comparator.comparing(Parameter::name);

    private record Parameter(String name, String value) {

        static Parameter parse(String text) {
            String[] pair = text.split("=", 2);
            return new Parameter(normalize(pair[0]), pair.length == 2 ? normalize(pair[1]) : "");
        }

        /** Clients with form encoding send a space in a query as a plus sign; the signature covers the space. */
        private static String normalize(String encoded) {
            return PercentEncoding.normalize(encoded.replace("+", "%20"));
        }

        @Override
        public String toString() {
            return name + '=' + value;
        }
    }

    /**
     * Returns every canonical request that an official client creates for a signed request, usually one: clients differ in the
     * order of the values of a repeated query parameter, and in the hash of an empty unsigned payload. Returns none if the
     * request is not signed with this algorithm, or its header {@code Authorization} is malformed.
     */
    public static List<CanonicalRequest> of(SignedRequest request) {
        return AuthorizationHeader.parse(request.header("authorization"))
                .map(authorization -> of(request, authorization.signedHeaders()).toList())
                .orElse(List.of());
    }

    static Stream<CanonicalRequest> of(SignedRequest request, List<String> signedHeaders) {
        return queries(request.rawQuery())
                .flatMap(query ->
                        payloads(request, signedHeaders).map(payload -> of(request, signedHeaders, query, payload)));
    }

    private static CanonicalRequest of(
            SignedRequest request, List<String> signedHeaders, String query, String payload) {
        String text = String.join(
                "\n",
                request.method(),
                path(request.rawPath()),
                query,
                headers(request, signedHeaders),
                String.join(";", signedHeaders),
                payload);
        return new CanonicalRequest(request.header("x-sdk-date"), text);
    }

    /** Returns the string to sign: algorithm, date and the SHA-256 of the text, each on a line. */
    public String stringToSign() {
        return ALGORITHM + '\n' + date + '\n' + hash(bytes(text));
    }

    String signature(String secret) {
        return HexFormat.of().formatHex(hmac(bytes(secret), bytes(stringToSign())));
    }

    /** Without the text, which may hold a security token. */
    @Override
    public String toString() {
        return "CanonicalRequest[" + date + "]";
    }

    private static String path(String rawPath) {
        String normalized = Arrays.stream(rawPath.split("/", -1))
                .map(PercentEncoding::normalize)
                .collect(Collectors.joining("/"));
        return normalized.endsWith("/") ? normalized : normalized + '/';
    }

    private static Stream<String> queries(String rawQuery) {
        List<Parameter> parameters = Arrays.stream(rawQuery.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(Parameter::parse)
                .toList();
        return Stream.of(BY_NAME, BY_NAME.thenComparing(Parameter::value))
                .map(order -> parameters.stream()
                        .sorted(order)
                        .map(Parameter::toString)
                        .collect(Collectors.joining("&")))
                .distinct();
    }

    private static String headers(SignedRequest request, List<String> signedHeaders) {
        return signedHeaders.stream()
                .map(name -> name + ':' + request.header(name) + '\n')
                .collect(Collectors.joining());
    }

    /** Ignores a declared hash: if it differs from that of the body, the signature does not match. */
    private static Stream<String> payloads(SignedRequest request, List<String> signedHeaders) {
        boolean unsigned = signedHeaders.contains(CONTENT_HASH_HEADER)
                && request.header(CONTENT_HASH_HEADER).equals(UNSIGNED_PAYLOAD);
        if (!unsigned) {
            return Stream.of(hash(request.body()));
        }
        return request.body().length > 0
                ? Stream.of(UNSIGNED_PAYLOAD)
                : Stream.of(UNSIGNED_PAYLOAD, hash(request.body()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, byte[] octets) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(octets);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", e);
        }
    }
}
