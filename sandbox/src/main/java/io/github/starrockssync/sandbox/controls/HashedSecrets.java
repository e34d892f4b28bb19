package io.github.starrockssync.sandbox.controls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Replaces the secrets in a canonical request, header values and query parameters, by their SHA-256, so that it can be compared. */
final class HashedSecrets {

    private static final String NAMES = "(?:authorization|" + String.join("|", Redaction.SECRET_NAMES) + ")";
    private static final Pattern HEADER = Pattern.compile("(?mdi)^(" + NAMES + ":)(.*)$");
    private static final Pattern PARAMETER = Pattern.compile("(?mdi)(?<=^|&)(" + NAMES + "=)([^&\\n]*)");

    private HashedSecrets() {}

    static String in(String canonicalRequest) {
        String withoutHeaders = HEADER.matcher(canonicalRequest).replaceAll(HashedSecrets::hashed);
        return PARAMETER.matcher(withoutHeaders).replaceAll(HashedSecrets::hashed);
    }

    private static String hashed(MatchResult secret) {
        return secret.group(1) + sha256(secret.group(2));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
