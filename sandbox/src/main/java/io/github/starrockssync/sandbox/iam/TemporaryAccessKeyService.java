package io.github.starrockssync.sandbox.iam;

import io.github.starrockssync.sandbox.gateway.ProjectAccessKey;
import io.github.starrockssync.sandbox.gateway.StoredCallers;
import io.github.starrockssync.server.authentication.Caller;
import io.github.starrockssync.server.error.ServiceException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Issues temporary access keys. Thread-safe. */
final class TemporaryAccessKeyService {

    private final IamStore store;
    private final DirectoryService directory;
    private final StoredCallers callers;
    private final SecretGenerator secrets;
    private final InstantSource clock;

    TemporaryAccessKeyService(
            IamStore store,
            DirectoryService directory,
            StoredCallers callers,
            SecretGenerator secrets,
            InstantSource clock) {
        this.store = store;
        this.directory = directory;
        this.callers = callers;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Issues a key for a valid token.
     *
     * @throws ServiceException 401 if the token is not valid
     */
    ProjectAccessKey issue(String token, Duration lifetime) {
        return issue(callers.requireToken(token), lifetime);
    }

    /**
     * Issues a key for a caller.
     *
     * @throws IamException 403 if neither the caller nor the caller's domain has a project
     */
    ProjectAccessKey issue(Caller caller, Duration lifetime) {
        String projectId = Optional.ofNullable(caller.projectId())
                .or(() -> directory.projects(caller, null).stream()
                        .map(Project::id)
                        .findFirst())
                .orElseThrow(() -> new IamException(IamRefusal.NOT_FOR_CALLER, "project"));
        Instant now = clock.instant();
        ProjectAccessKey key = new ProjectAccessKey(
                secrets.accessKey(), secrets.secretKey(), projectId, secrets.token(), now.plus(lifetime));
        store.add(key, now);
        return key;
    }
}
