package io.github.starrockssync.client.internal.auth;

/** Validates header values: visible ASCII with inner spaces, which no proxy changes after signing. */
public final class HeaderValue {

    private HeaderValue() {}

    /** Rejects an invalid value. The message omits the value, which may be a secret. */
    public static String require(String name, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty");
        }
        if (!value.strip().equals(value) || !isVisible(value)) {
            throw new IllegalArgumentException(
                    name + " starts or ends with white space or contains a character that is not allowed in a header");
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
