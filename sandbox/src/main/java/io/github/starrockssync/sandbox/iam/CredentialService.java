package io.github.starrockssync.sandbox.iam;

import io.github.starrockssync.sandbox.gateway.ProjectAccessKey;
import io.github.starrockssync.sandbox.gateway.StoredCallers;
import io.github.starrockssync.sandbox.gateway.Token;
import io.github.starrockssync.server.authentication.Caller;
import io.github.starrockssync.server.error.ServiceException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Issues tokens and temporary access keys. Thread-safe. */
final class CredentialService {

    private static final Duration TOKEN_LIFETIME = Duration.ofHours(24);

    private final IamStore store;
    private final DirectoryService directory;
    private final StoredCallers callers;
    private final SecretGenerator secrets;
    private final InstantSource clock;

    CredentialService(
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
     * Issues a token for a password.
     *
     * @throws IamException 401 if there is no such user with that password; 403 or 404 if the scope is not the user's
     */
    IssuedToken issueToken(PasswordLogin login, Scope scope) {
        User user = find(login)
                .filter(found -> found.password().equals(login.password()))
                .orElseThrow(() -> new IamException(IamRefusal.WRONG_PASSWORD));
        return issueToken(user, scope);
    }

    private Optional<User> find(PasswordLogin login) {
        if (login.user().id() != null) {
            return store.user(login.user().id());
        }
        return find(login.domain())
                .flatMap(domain -> store.users(domain.id()).stream()
                        .filter(user -> user.name().equals(login.user().name()))
                        .findFirst());
    }

    private Optional<Domain> find(Reference domain) {
        if (domain.id() != null) {
            return store.domain(domain.id());
        }
        return domain.name() == null ? Optional.empty() : store.domainByName(domain.name());
    }

    /**
     * Issues a token for another one, which remains valid.
     *
     * @throws ServiceException 401 if the given token is not valid
     * @throws IamException 403 or 404 if the scope is not the user's
     */
    IssuedToken issueToken(String token, Scope scope) {
        return issueToken(
                directory
                        .userOf(callers.requireToken(token))
                        .orElseThrow(() -> new IamException(IamRefusal.NOT_FOR_CALLER, "user")),
                scope);
    }

    private IssuedToken issueToken(User user, Scope scope) {
        Domain domain = store.domain(user.domainId()).orElseThrow(() -> new IamException(IamRefusal.FOREIGN_DOMAIN));
        if (!scope.domain().isEmpty() && !scope.domain().matches(domain.id(), domain.name())) {
            throw new IamException(IamRefusal.FOREIGN_DOMAIN);
        }
        Project project = scope.kind() == Scope.Kind.PROJECT ? project(scope.project(), domain) : null;
        Instant now = clock.instant();
        IssuedToken issued =
                new IssuedToken(secrets.token(), now, now.plus(TOKEN_LIFETIME), user, domain, scope.kind(), project);
        store.add(new Token(issued.text(), project == null ? null : project.id(), user.id(), issued.expiresAt()), now);
        return issued;
    }

    private Project project(Reference wanted, Domain domain) {
        if (wanted.id() != null) {
            Project project = store.project(wanted.id())
                    .orElseThrow(() -> new IamException(IamRefusal.PROJECT_NOT_FOUND, wanted));
            if (!domain.id().equals(project.domainId())) {
                throw new IamException(IamRefusal.FOREIGN_PROJECT);
            }
            return project;
        }
        return store.projects(domain.id()).stream()
                .filter(project -> wanted.matches(project.id(), project.name()))
                .findFirst()
                .orElseThrow(() -> new IamException(IamRefusal.PROJECT_NOT_FOUND, wanted));
    }

    /**
     * Issues a temporary key for a valid token.
     *
     * @throws ServiceException 401 if the token is not valid
     */
    ProjectAccessKey issueAccessKey(String token, Duration lifetime) {
        return issueAccessKey(callers.requireToken(token), lifetime);
    }

    /**
     * Issues a temporary key for a caller.
     *
     * @throws IamException 403 if neither the caller nor the caller's domain has a project
     */
    ProjectAccessKey issueAccessKey(Caller caller, Duration lifetime) {
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
