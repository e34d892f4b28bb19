package io.github.starrockssync.contract.clients;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * SDK-HMAC-SHA256 as the vendor's signing guide describes it and the Go clients implement it: headers sorted by name, query
 * sorted by name and value. Shares no code with the product, so that a misreading there is found here.
 *
 * @param key access key
 * @param secret what belongs to it
 */
record ClientSignature(String key, String secret) {

    private static final String ALGORITHM = "SDK-HMAC-SHA256";

    /**
     * The value of {@code Authorization}.
     *
     * @param path with nothing that needs encoding
     * @param query names and values as they are meant
     * @param headers those that are signed, {@code X-Sdk-Date} among them
     */
    String authorization(
            String method,
            String path,
            List<Map.Entry<String, String>> query,
            Map<String, String> headers,
            String body) {
        TreeMap<String, String> signed = new TreeMap<>();
        headers.forEach((name, value) -> signed.put(name.toLowerCase(Locale.ROOT), value.trim()));
        List<String> lines = new ArrayList<>(List.of(method, path.endsWith("/") ? path : path + "/", canonical(query)));
        signed.forEach((name, value) -> lines.add(name + ":" + value));
        lines.add("");
        String names = String.join(";", signed.keySet());
        lines.add(names);
        lines.add(sha256(body));
        String toSign = String.join("\n", ALGORITHM, signed.get("x-sdk-date"), sha256(String.join("\n", lines)));
        return ALGORITHM + " Access=" + key + ", SignedHeaders=" + names + ", Signature=" + hmac(toSign);
    }

    /** The query as it is signed, and as the Go clients send it. */
    static String canonical(List<Map.Entry<String, String>> query) {
        return String.join(
                "&",
                query.stream()
                        .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                        .sorted()
                        .toList());
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            boolean plain = character < 128 && (Character.isLetterOrDigit(character) || "-_.~".indexOf(character) >= 0);
            encoded.append(plain ? String.valueOf(character) : String.format("%%%02X", (int) character));
        }
        return encoded.toString();
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
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
