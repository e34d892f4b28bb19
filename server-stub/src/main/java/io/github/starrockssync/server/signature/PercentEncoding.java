package io.github.starrockssync.server.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of RFC 3986: everything but letters, digits and {@code -_.~}, in upper-case hex of UTF-8. */
final class PercentEncoding {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentEncoding() {}

    /** Returns the canonical form of a percent-encoded string; an incomplete escape stays as it is. */
    static String normalize(String encoded) {
        StringBuilder normalized = new StringBuilder(encoded.length() + 16);
        for (byte octet : decode(encoded)) {
            char character = (char) (octet & 0xFF);
            if (UNRESERVED.indexOf(character) >= 0) {
                normalized.append(character);
            } else {
                normalized.append('%').append(HEX[character >> 4]).append(HEX[character & 0xF]);
            }
        }
        return normalized.toString();
    }

    private static byte[] decode(String encoded) {
        byte[] octets = encoded.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(octets.length);
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == '%' && i + 2 < octets.length && hex(octets[i + 1]) >= 0 && hex(octets[i + 2]) >= 0) {
                decoded.write(hex(octets[i + 1]) << 4 | hex(octets[i + 2]));
                i += 2;
            } else {
                decoded.write(octets[i]);
            }
        }
        return decoded.toByteArray();
    }

    private static int hex(byte octet) {
        return Character.digit(octet, 16);
    }
}
