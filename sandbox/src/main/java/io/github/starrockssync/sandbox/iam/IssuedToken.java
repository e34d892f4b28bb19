package io.github.starrockssync.sandbox.iam;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new token and what IAM tells about it.
 *
 * @param domain of the user
 * @param project null unless the token is for one
 */
record IssuedToken(
        String text,
        Instant issuedAt,
        Instant expiresAt,
        User user,
        Domain domain,
        Scope.Kind scope,
        @Nullable Project project) {

    /** Without the token. */
    @Override
    public String toString() {
        return "IssuedToken[" + user + ", " + scope + ", " + project + "]";
    }
}
