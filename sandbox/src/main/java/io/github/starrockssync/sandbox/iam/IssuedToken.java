package io.github.starrockssync.sandbox.iam;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new token and its description.
 *
 * @param domain of the user
 * @param project null if the token is not scoped to a project
 */
record IssuedToken(
        String text,
        Instant issuedAt,
        Instant expiresAt,
        User user,
        Domain domain,
        Scope.Kind scope,
        @Nullable Project project) {

    /** Omits the token. */
    @Override
    public String toString() {
        return "IssuedToken[" + user + ", " + scope + ", " + project + "]";
    }
}
