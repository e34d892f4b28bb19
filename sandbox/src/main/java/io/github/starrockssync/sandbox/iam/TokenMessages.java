package io.github.starrockssync.sandbox.iam;

import io.github.starrockssync.sandbox.gateway.IamTimestamp;
import io.github.starrockssync.sandbox.iam.model.DomainReference;
import io.github.starrockssync.sandbox.iam.model.LoginUser;
import io.github.starrockssync.sandbox.iam.model.NamedReference;
import io.github.starrockssync.sandbox.iam.model.ProjectReference;
import io.github.starrockssync.sandbox.iam.model.TokenDetails;
import io.github.starrockssync.sandbox.iam.model.TokenIdentity;
import io.github.starrockssync.sandbox.iam.model.TokenMethod;
import io.github.starrockssync.sandbox.iam.model.TokenProject;
import io.github.starrockssync.sandbox.iam.model.TokenResponse;
import io.github.starrockssync.sandbox.iam.model.TokenScope;
import io.github.starrockssync.sandbox.iam.model.TokenUser;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps requests and responses for tokens. */
final class TokenMessages {

    private static final String IDENTITY = "$.auth.identity";
    private static final String SCOPE = "$.auth.scope";
    private static final NamedReference ONLY_ROLE = new NamedReference().id("0").name("te_admin");

    private TokenMessages() {}

    /**
     * Returns the login by password.
     *
     * @throws ServiceException 400 if the request does not identify a user
     */
    static PasswordLogin passwordLogin(TokenIdentity identity) {
        if (identity.getPassword() == null) {
            throw missing(IDENTITY + ".password");
        }
        LoginUser user = identity.getPassword().getUser();
        Reference reference = new Reference(user.getId(), user.getName());
        Reference domain = reference(user.getDomain());
        if (reference.isEmpty()) {
            throw missing(IDENTITY + ".password.user.name");
        }
        if (reference.id() == null && domain.isEmpty()) {
            throw missing(IDENTITY + ".password.user.domain" + (user.getDomain() == null ? "" : ".name"));
        }
        return new PasswordLogin(reference, domain, user.getPassword());
    }

    /**
     * Returns the token that authenticates the request.
     *
     * @throws ServiceException 400 if there is none
     */
    static String token(TokenIdentity identity) {
        if (identity.getToken() == null) {
            throw missing(IDENTITY + ".token");
        }
        return identity.getToken().getId();
    }

    /**
     * Returns the requested scope.
     *
     * @throws ServiceException 400 if it is incomplete or ambiguous
     */
    static Scope scope(@Nullable TokenScope scope) {
        if (scope == null) {
            return Scope.NONE;
        }
        ProjectReference project = scope.getProject();
        Reference domain = reference(project == null ? scope.getDomain() : project.getDomain());
        if (project == null) {
            if (domain.isEmpty()) {
                throw missing(SCOPE + (scope.getDomain() == null ? ".project" : ".domain.name"));
            }
            return new Scope(Scope.Kind.DOMAIN, Reference.NONE, domain);
        }
        if (scope.getDomain() != null) {
            throw ServiceException.invalid(Violation.of(SCOPE + ".domain", ContractRule.NOT_VALID));
        }
        Reference reference = new Reference(project.getId(), project.getName());
        if (reference.isEmpty()) {
            throw missing(SCOPE + ".project.name");
        }
        return new Scope(Scope.Kind.PROJECT, reference, domain);
    }

    private static Reference reference(@Nullable DomainReference domain) {
        return domain == null ? Reference.NONE : new Reference(domain.getId(), domain.getName());
    }

    private static ServiceException missing(String where) {
        return ServiceException.invalid(Violation.of(where, ContractRule.REQUIRED));
    }

    static TokenResponse response(IssuedToken issued, TokenMethod method, boolean withCatalog) {
        NamedReference domain = named(issued.domain());
        Project project = issued.project();
        return new TokenResponse()
                .token(new TokenDetails()
                        .methods(List.of(method))
                        .issuedAt(IamTimestamp.of(issued.issuedAt()))
                        .expiresAt(IamTimestamp.of(issued.expiresAt()))
                        .user(new TokenUser()
                                .id(issued.user().id())
                                .name(issued.user().name())
                                .domain(domain)
                                .passwordExpiresAt(""))
                        .project(
                                project == null
                                        ? null
                                        : new TokenProject()
                                                .id(project.id())
                                                .name(project.name())
                                                .domain(domain))
                        .domain(issued.scope() == Scope.Kind.DOMAIN ? domain : null)
                        .roles(List.of(ONLY_ROLE))
                        .catalog(withCatalog ? List.of() : null));
    }

    private static NamedReference named(Domain domain) {
        return new NamedReference().id(domain.id()).name(domain.name());
    }
}
