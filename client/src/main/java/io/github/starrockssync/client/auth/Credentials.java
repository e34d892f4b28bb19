package io.github.starrockssync.client.auth;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.client.internal.auth.AccessKeyCredentials;
import io.github.starrockssync.client.internal.auth.TokenCredentials;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates the caller: an IAM token, or an access key that signs each request.
 *
 * <p>Immutable, thread-safe and comparable with {@code equals}. {@code toString()} never shows a secret.
 */
public sealed interface Credentials permits AccessKeyCredentials, TokenCredentials {

    /**
     * Creates credentials from an IAM token, sent as {@code X-Auth-Token}. A token is valid for 24 hours; a {@link
     * CredentialsProvider} can renew it.
     *
     * @param token header {@code X-Subject-Token} of IAM's response
     * @return credentials that send the token
     * @throws IllegalArgumentException if it is not a valid header value, for example because of a trailing line break
     */
    static Credentials token(String token) {
        return new TokenCredentials(requireNonNull(token, "token is null"), null);
    }

    /**
     * Creates credentials from a permanent access key, for {@code SDK-HMAC-SHA256} signatures.
     *
     * @param accessKey public part of the key (AK)
     * @param secretKey secret part of the key (SK), never sent
     * @return credentials that sign
     * @throws IllegalArgumentException if a part is empty, or the public part is not a valid header value
     */
    static Credentials accessKey(String accessKey, String secretKey) {
        return signing(accessKey, secretKey, null);
    }

    /**
     * Creates credentials from a temporary access key, for {@code SDK-HMAC-SHA256} signatures.
     *
     * @param accessKey public part of the key (AK)
     * @param secretKey secret part of the key (SK), never sent
     * @param securityToken token that came with the key, sent as {@code X-Security-Token}
     * @return credentials that sign
     * @throws IllegalArgumentException if a part is empty or not a valid header value
     */
    static Credentials accessKey(String accessKey, String secretKey, String securityToken) {
        return signing(accessKey, secretKey, requireNonNull(securityToken, "securityToken is null"));
    }

    private static Credentials signing(String accessKey, String secretKey, @Nullable String securityToken) {
        return new AccessKeyCredentials(
                requireNonNull(accessKey, "accessKey is null"),
                requireNonNull(secretKey, "secretKey is null"),
                securityToken);
    }

    /**
     * Returns these credentials with a project, for calls whose request, options and client have none.
     *
     * @param projectId project of the credentials in the client's region
     * @return a copy with this project instead of any other
     * @throws IllegalArgumentException if it is empty or not a valid header value
     */
    Credentials withProjectId(String projectId);

    /**
     * Returns the project of the credentials.
     *
     * @return the project, or {@code null} if none is set
     */
    @Nullable
    String projectId();
}
