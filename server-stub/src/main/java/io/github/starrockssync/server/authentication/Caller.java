package io.github.starrockssync.server.authentication;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * The owner of valid credentials; in an operation, the principal of the request.
 *
 * @param projectId the project of the credentials; null if they have none
 * @param userId the user; null for permanent credentials of a project
 */
public record Caller(@Nullable String projectId, @Nullable String userId) implements Principal {

    /** Returns the user, or the project if there is none; empty if there is neither. */
    @Override
    public String getName() {
        if (userId != null) {
            return userId;
        }
        return projectId == null ? "" : projectId;
    }
}
