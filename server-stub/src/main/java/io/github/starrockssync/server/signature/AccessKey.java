package io.github.starrockssync.server.signature;

import org.jspecify.annotations.Nullable;

/**
 * An access key with its secret and its project.
 *
 * @param securityToken must accompany every request signed with a temporary key; null for a permanent key
 */
public record AccessKey(
        String id,
        String secret,
        String projectId,
        @Nullable String securityToken) {

    /** A permanent key. */
    public AccessKey(String id, String secret, String projectId) {
        this(id, secret, projectId, null);
    }

    /** Without the secret and the security token. */
    @Override
    public String toString() {
        return "AccessKey[" + id + ", project " + projectId + "]";
    }
}
