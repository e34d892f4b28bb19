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

    private final @Nullable String projectId;

    Credentials(@Nullable String projectId) {
        this.projectId = projectId == null ? null : HeaderValue.require("projectId", projectId);
    }

    /**
     * An IAM token, sent as {@code X-Auth-Token}. The service accepts one for 24 hours; a {@link CredentialsProvider}
     * can give the next one.
     *
     * @param token the value of {@code X-Subject-Token} in IAM's response
     * @return credentials that send the token
     * @throws IllegalArgumentException if a header cannot carry the token, such as one with a line break at its end
     */
    public static Credentials token(String token) {
        return new TokenCredentials(requireNonNull(token, "token is null"), null);
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

    /**
     * The same credentials for one project, which calls use that name none, through a client that names none.
     *
     * @param projectId project of the credentials in the client's region
     * @return a copy with this project instead of any other
     * @throws IllegalArgumentException if it is empty or a header cannot carry it
     */
    public abstract Credentials withProjectId(String projectId);

    /**
     * Project of the credentials.
     *
     * @return the project, or {@code null} if none is set
     */
    public final @Nullable String projectId() {
        return projectId;
    }

    /** Adds the headers that prove the caller. Asked once for each attempt, because a signature ages. */
    abstract OutgoingRequest authorize(OutgoingRequest request, Instant now);
}
