package io.github.starrockssync.client.error;

/** Prepares external text for a one-line message. */
final class OneLine {
    private static final int LIMIT = 1024;

    private OneLine() {}

    /** Replaces control characters, to prevent log injection, and limits the length. */
    static String of(String text) {
        return cut(text, LIMIT).replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
    }

    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        // does not split a surrogate pair
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }
}
