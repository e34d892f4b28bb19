package io.github.starrockssync.sandbox.iam;

import io.github.starrockssync.sandbox.gateway.IamTimestamp;
import io.github.starrockssync.sandbox.gateway.ProjectAccessKey;
import io.github.starrockssync.sandbox.iam.api.IamApi;
import io.github.starrockssync.sandbox.iam.model.TemporaryAccessKey;
import io.github.starrockssync.sandbox.iam.model.TemporaryAccessKeyRequest;
import io.github.starrockssync.sandbox.iam.model.TemporaryAccessKeyResponse;
import io.github.starrockssync.sandbox.iam.model.TemporaryAccessKeyToken;
import io.github.starrockssync.sandbox.iam.model.TokenIdentity;
import io.github.starrockssync.sandbox.iam.model.TokenMethod;
import io.github.starrockssync.sandbox.iam.model.TokenRequest;
import io.github.starrockssync.server.authentication.Caller;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
public class IamResource implements IamApi {

    private static final String SUBJECT_TOKEN = "X-Subject-Token";
    private static final int DEFAULT_DURATION_SECONDS = 900;

    private final CurrentCall call;
    private final DirectoryService directory;
    private final CredentialService credentials;

    IamResource(CurrentCall call, DirectoryService directory, CredentialService credentials) {
        this.call = call;
        this.directory = directory;
        this.credentials = credentials;
    }

    @Override
    public Response listVersions() {
        return Response.ok(lists().versions()).build();
    }

    @Override
    public Response showVersion() {
        return Response.ok(lists().versionDetails()).build();
    }

    @Override
    public Response createToken(TokenRequest request, @Nullable String nocatalog) {
        TokenIdentity identity = request.getAuth().getIdentity();
        Scope scope = TokenMessages.scope(request.getAuth().getScope());
        TokenMethod method = identity.getMethods().get(0);
        IssuedToken issued = method == TokenMethod.PASSWORD
                ? credentials.issueToken(TokenMessages.passwordLogin(identity), scope)
                : credentials.issueToken(TokenMessages.token(identity), scope);
        boolean withCatalog = nocatalog == null || nocatalog.isEmpty();
        return Response.status(Response.Status.CREATED)
                .header(SUBJECT_TOKEN, issued.text())
                .entity(TokenMessages.response(issued, method, withCatalog))
                .build();
    }

    @Override
    public Response listProjects(
            @Nullable String name, @Nullable String domainId, @Nullable String page, @Nullable String perPage) {
        if ((page == null) != (perPage == null)) {
            throw ServiceException.invalid(Violation.of(page == null ? "page" : "per_page", ContractRule.REQUIRED));
        }
        long size = perPage == null ? Long.MAX_VALUE : Long.parseLong(perPage);
        long skipped = page == null ? 0 : (Long.parseLong(page) - 1) * size;
        List<Project> projects = directory.projects(caller(), name).stream()
                .filter(project -> domainId == null || domainId.equals(project.domainId()))
                .skip(skipped)
                .limit(size)
                .toList();
        return Response.ok(lists().projects("v3/projects", projects)).build();
    }

    @Override
    public Response listAuthProjects() {
        return Response.ok(lists().projects("v3/auth/projects", directory.projects(caller(), null)))
                .build();
    }

    @Override
    public Response listAuthDomains() {
        return Response.ok(lists().domains(directory.domainOf(caller()).stream().toList()))
                .build();
    }

    @Override
    public Response listUsers(@Nullable String name, @Nullable String domainId) {
        List<User> users = directory.users(caller(), name).stream()
                .filter(user -> domainId == null || domainId.equals(user.domainId()))
                .toList();
        return Response.ok(lists().users(users)).build();
    }

    @Override
    public Response createTemporaryAccessKey(TemporaryAccessKeyRequest request) {
        Optional<TemporaryAccessKeyToken> token =
                Optional.ofNullable(request.getAuth().getIdentity().getToken());
        Duration lifetime = Duration.ofSeconds(
                token.map(TemporaryAccessKeyToken::getDurationSeconds).orElse(DEFAULT_DURATION_SECONDS));
        ProjectAccessKey key = call.caller()
                .map(caller -> credentials.issueAccessKey(caller, lifetime))
                .or(() -> token.map(TemporaryAccessKeyToken::getId)
                        .map(text -> credentials.issueAccessKey(text, lifetime)))
                .orElseThrow(() -> new ServiceException(ApiError.TOKEN_MISSING));
        return Response.status(Response.Status.CREATED)
                .entity(new TemporaryAccessKeyResponse()
                        .credential(new TemporaryAccessKey()
                                .access(key.id())
                                .secret(key.secret())
                                .securitytoken(key.securityToken())
                                .expiresAt(IamTimestamp.of(key.expiresAt()))))
                .build();
    }

    private Caller caller() {
        return call.caller().orElseThrow(() -> new ServiceException(ApiError.TOKEN_MISSING));
    }

    private ListMessages lists() {
        return new ListMessages(call.baseUri());
    }
}
