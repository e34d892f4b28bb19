package io.github.starrockssync.client.internal.iam;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.auth.IamLogin;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Logs in to IAM, and fetches a temporary access key if the login requests one. */
public final class IamSession {
    private final IamClient iam;
    private final IamLogin login;
    private final Map<String, Object> scope;

    /**
     * Creates the session without logging in.
     *
     * @param projectId project of the token, or {@code null} for that of the region
     * @param region name of the project, or {@code null} for the scope of the account
     */
    public IamSession(IamClient iam, IamLogin login, @Nullable String projectId, @Nullable String region) {
        this.iam = iam;
        this.login = login;
        this.scope = projectId != null
                ? Map.of("project", Map.of("id", projectId))
                : region != null
                        ? Map.of("project", Map.of("name", region))
                        : Map.of("domain", Map.of("name", login.domainName()));
    }

    IssuedCredentials issue() {
        IamClient.Response response = iam.post("/v3/auth/tokens?nocatalog=true", loginBody(), null);
        String token = response.wire().header("X-Subject-Token");
        if (token == null || token.isBlank()) {
            throw iam.failure("the response to the login has no X-Subject-Token", null);
        }
        JsonNode body = response.body().path("token");
        Credentials withToken = withProject(token(token), body);
        return login.accessKeyDuration() == null
                ? issued(withToken, body)
                : temporaryKey(withToken, login.accessKeyDuration());
    }

    private Map<String, Object> loginBody() {
        Map<String, Object> user = Map.of(
                "name", login.userName(),
                "password", login.password(),
                "domain", Map.of("name", login.domainName()));
        return Map.of(
                "auth",
                Map.of(
                        "identity",
                        Map.of("methods", List.of("password"), "password", Map.of("user", user)),
                        "scope",
                        scope));
    }

    private Credentials token(String token) {
        try {
            return Credentials.token(token);
        } catch (IllegalArgumentException e) {
            throw iam.failure("the token cannot be sent", e);
        }
    }

    private static Credentials withProject(Credentials credentials, JsonNode token) {
        String project = token.path("project").path("id").asText("");
        return project.isEmpty() ? credentials : credentials.withProjectId(project);
    }

    private IssuedCredentials temporaryKey(Credentials token, Duration duration) {
        Map<String, Object> identity =
                Map.of("methods", List.of("token"), "token", Map.of("duration_seconds", duration.toSeconds()));
        JsonNode key = iam.post(
                        "/v3.0/OS-CREDENTIAL/securitytokens", Map.of("auth", Map.of("identity", identity)), token)
                .body()
                .path("credential");
        try {
            Credentials temporary = Credentials.accessKey(
                    key.path("access").asText(),
                    key.path("secret").asText(),
                    key.path("securitytoken").asText());
            String project = token.projectId();
            return issued(project == null ? temporary : temporary.withProjectId(project), key);
        } catch (IllegalArgumentException e) {
            throw iam.failure("the temporary access key is incomplete", null);
        }
    }

    private IssuedCredentials issued(Credentials credentials, JsonNode body) {
        try {
            Instant expiresAt = Instant.parse(body.path("expires_at").asText(""));
            return IssuedCredentials.of(credentials, iam.clock().instant(), expiresAt);
        } catch (DateTimeException e) {
            throw iam.failure("the response has no valid expiry of the credentials", e);
        }
    }
}
