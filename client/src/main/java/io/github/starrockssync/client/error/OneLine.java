package io.github.starrockssync.client.error;

/** Text from elsewhere as part of a message. */
final class OneLine {
    private static final int LIMIT = 1024;

    private OneLine() {}

    /** What a server sends must not be able to forge lines of a log. */
    static String of(String text) {
        return cut(text, LIMIT).replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
    }

    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        // never half of a surrogate pair
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }
}
