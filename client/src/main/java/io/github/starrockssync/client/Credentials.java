package io.github.starrockssync.client;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Proves who is calling: an IAM token, or an access key that signs each request.
 *
 * <p>Immutable and thread-safe. {@link #toString()} never shows a secret.
 */
public abstract sealed class Credentials permits AccessKeyCredentials, TokenCredentials {

    Credentials() {}

    /**
     * An IAM token, sent as {@code X-Auth-Token}. The service accepts one for 24 hours; a client with a new token is a
     * new client.
     *
     * @param token the value of {@code X-Subject-Token} in IAM's answer
     * @return credentials that send the token
     * @throws IllegalArgumentException if a header cannot carry the token, such as one with a line break at its end
     */
    public static Credentials token(String token) {
        return new TokenCredentials(requireNonNull(token, "token is null"));
    }

    /**
     * A permanent access key, for {@code SDK-HMAC-SHA256} signatures.
     *
     * @param accessKey public part of the key (AK)
     * @param secretKey secret part of the key (SK), never sent
     * @return credentials that sign
     * @throws IllegalArgumentException if a part is empty or a header cannot carry the public part
     */
    public static Credentials accessKey(String accessKey, String secretKey) {
        return signing(accessKey, secretKey, null);
    }

    /**
     * A temporary access key, for {@code SDK-HMAC-SHA256} signatures.
     *
     * @param accessKey public part of the key (AK)
     * @param secretKey secret part of the key (SK), never sent
     * @param securityToken token that came with the key, sent as {@code X-Security-Token}
     * @return credentials that sign
     * @throws IllegalArgumentException if a part is empty or a header cannot carry it
     */
    public static Credentials accessKey(String accessKey, String secretKey, String securityToken) {
        return signing(accessKey, secretKey, requireNonNull(securityToken, "securityToken is null"));
    }

    private static Credentials signing(String accessKey, String secretKey, @Nullable String securityToken) {
        return new AccessKeyCredentials(
                requireNonNull(accessKey, "accessKey is null"),
                requireNonNull(secretKey, "secretKey is null"),
                securityToken);
    }

    /** Adds the headers that prove the caller. Asked once for each attempt, because a signature ages. */
    abstract OutgoingRequest authorize(OutgoingRequest request, Instant now);
}
