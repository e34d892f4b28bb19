package io.github.starrockssync.client.internal.auth;

import java.nio.charset.StandardCharsets;

/** Percent-encoding of RFC 3986: encodes all but unreserved characters, as UTF-8, in upper-case hex digits. */
public final class PercentEncoding {
    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    public static String encode(String text) {
        int clean = 0;
        while (clean < text.length() && isUnreserved(text.charAt(clean))) {
            clean++;
        }
        return clean == text.length() ? text : encodeAll(text);
    }

    private static String encodeAll(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved((char) each)) {
                encoded.append((char) each);
            } else {
                encoded.append('%').append(HEX.charAt(each >> 4 & 0xf)).append(HEX.charAt(each & 0xf));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
    }
}
