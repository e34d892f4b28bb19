package io.github.starrockssync.sandbox.gateway;

import io.github.starrockssync.sandbox.store.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token.
 *
 * @param projectId the project that it is valid for; null for none
 * @param userId the user whom IAM issued it to; null for a permanent token of a project
 * @param expiresAt null for a permanent token
 */
public record Token(
        String text,
        @Nullable String projectId,
        @Nullable String userId,
        @Nullable Instant expiresAt) {

    /** Owned by the project. */
    public static final Table<Token> TABLE = new Table<>(
            "token",
            Token.class,
            token -> Table.Keys.ending(
                    token.text(), token.projectId() == null ? "" : token.projectId(), token.expiresAt()));

    /** A permanent token. */
    public Token(String text, String projectId) {
        this(text, projectId, null, null);
    }

    /** Omits the token. */
    @Override
    public String toString() {
        return "Token[project " + projectId + ", user " + userId + ", expires " + expiresAt + "]";
    }
}
