package io.github.starrockssync.sandbox.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token.
 *
 * @param projectId the project that it speaks for; null if for none
 * @param userId the user whom IAM issued it to; null for a permanent token of a project
 * @param expiresAt null for a permanent token
 */
public record Token(
        String text,
        @Nullable String projectId,
        @Nullable String userId,
        @Nullable Instant expiresAt) {

    /** A permanent token. */
    public Token(String text, String projectId) {
        this(text, projectId, null, null);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Token[project " + projectId + ", user " + userId + ", expires " + expiresAt + "]";
    }
}
