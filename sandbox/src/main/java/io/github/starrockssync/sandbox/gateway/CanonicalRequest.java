package io.github.starrockssync.sandbox.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The text that an SDK-HMAC-SHA256 signature is made over, and the signature. */
final class CanonicalRequest {

    static final String ALGORITHM = "SDK-HMAC-SHA256";

    private static final String CONTENT_HASH_HEADER = "x-sdk-content-sha256";
    private static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

    private final SignedRequest request;
    private final List<String> signedHeaders;

    CanonicalRequest(SignedRequest request, List<String> signedHeaders) {
        this.request = request;
        this.signedHeaders = signedHeaders;
    }

    String signature(String secret) {
        String stringToSign = ALGORITHM + '\n' + request.header("x-sdk-date") + '\n' + hash(bytes(text()));
        return HexFormat.of().formatHex(hmac(bytes(secret), bytes(stringToSign)));
    }

    private String text() {
        return String.join(
                "\n", request.method(), path(), query(), headers(), String.join(";", signedHeaders), payloadHash());
    }

    private String path() {
        String normalized = Arrays.stream(request.rawPath().split("/", -1))
                .map(PercentEncoding::normalize)
                .collect(Collectors.joining("/"));
        return normalized.endsWith("/") ? normalized : normalized + '/';
    }

    private String query() {
        if (request.rawQuery().isEmpty()) {
            return "";
        }
        return Arrays.stream(request.rawQuery().split("&"))
                .map(parameter -> parameter.split("=", 2))
                .map(pair -> new String[] {queryPart(pair[0]), pair.length == 2 ? queryPart(pair[1]) : ""})
                .sorted(Comparator.comparing(pair -> pair[0]))
                .map(pair -> pair[0] + '=' + pair[1])
                .collect(Collectors.joining("&"));
    }

    /** In a query, a plus sign is a blank to some clients; the signature covers the blank. */
    private static String queryPart(String encoded) {
        return PercentEncoding.normalize(encoded.replace("+", "%20"));
    }

    private String headers() {
        return signedHeaders.stream()
                .map(name -> name + ':' + request.header(name) + '\n')
                .collect(Collectors.joining());
    }

    /** A declared hash is not believed: one that differs from the body's makes the signature wrong. */
    private String payloadHash() {
        boolean unsigned = signedHeaders.contains(CONTENT_HASH_HEADER)
                && request.header(CONTENT_HASH_HEADER).equals(UNSIGNED_PAYLOAD);
        return unsigned ? UNSIGNED_PAYLOAD : hash(request.body());
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
