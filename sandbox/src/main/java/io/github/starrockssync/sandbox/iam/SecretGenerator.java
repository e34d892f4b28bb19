package io.github.starrockssync.sandbox.iam;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/** Generates random credentials. Thread-safe. */
final class SecretGenerator {

    private static final String CAPITALS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String ACCESS_KEY_PREFIX = "HST";
    private static final int ACCESS_KEY_RANDOM_LENGTH = 17;
    private static final int SECRET_BYTES = 30;
    private static final int TOKEN_BYTES = 96;

    private final SecureRandom random = new SecureRandom();

    String token() {
        return text(TOKEN_BYTES);
    }

    /** Returns the public half of a temporary access key, 20 characters as the vendor's have. */
    String accessKey() {
        return random.ints(ACCESS_KEY_RANDOM_LENGTH, 0, CAPITALS_AND_DIGITS.length())
                .mapToObj(index -> String.valueOf(CAPITALS_AND_DIGITS.charAt(index)))
                .collect(Collectors.joining("", ACCESS_KEY_PREFIX, ""));
    }

    /** Returns the secret half of an access key, 40 characters as the vendor's have. */
    String secretKey() {
        return text(SECRET_BYTES);
    }

    private String text(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
