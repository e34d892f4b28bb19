package io.github.starrockssync.sandbox.gateway;

import io.github.starrockssync.sandbox.store.Table;
import io.github.starrockssync.server.signature.AccessKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An access key of a project.
 *
 * @param securityToken must accompany every request signed with a temporary key; null for a permanent key
 * @param expiresAt null if it does not expire
 */
public record ProjectAccessKey(
        String id,
        String secret,
        String projectId,
        @Nullable String securityToken,
        @Nullable Instant expiresAt) {

    /** Owned by the project. */
    public static final Table<ProjectAccessKey> TABLE = new Table<>(
            "access_key", ProjectAccessKey.class, key -> Table.Keys.ending(key.id(), key.projectId(), key.expiresAt()));

    AccessKey key() {
        return new AccessKey(id, secret, projectId, securityToken);
    }

    /** Omits the secret and the security token. */
    @Override
    public String toString() {
        return "ProjectAccessKey[" + id + ", project " + projectId + ", expires " + expiresAt + "]";
    }
}
