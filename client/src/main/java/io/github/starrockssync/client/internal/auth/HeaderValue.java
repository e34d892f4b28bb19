package io.github.starrockssync.client.internal.auth;

/** What may go into a header: visible ASCII with inner spaces, so that every hop passes on exactly what was signed. */
public final class HeaderValue {

    private HeaderValue() {}

    /** Refuses what a header cannot carry. The message never shows the value: it may be a secret. */
    public static String require(String name, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty");
        }
        if (!value.strip().equals(value) || !isVisible(value)) {
            throw new IllegalArgumentException(
                    name + " starts or ends with white space or holds a character that a header cannot carry");
        }
        return value;
    }

    private static boolean isVisible(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
