package io.github.starrockssync.client.internal.auth;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.client.auth.Credentials;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends an IAM token. */
public final class TokenCredentials implements Credentials, RequestAuthorizer {
    private final String token;
    private final @Nullable String projectId;

    public TokenCredentials(String token, @Nullable String projectId) {
        this.token = HeaderValue.require("token", token);
        this.projectId = projectId == null ? null : HeaderValue.require("projectId", projectId);
    }

    @Override
    public Credentials withProjectId(String projectId) {
        return new TokenCredentials(token, requireNonNull(projectId, "projectId is null"));
    }

    @Override
    public @Nullable String projectId() {
        return projectId;
    }

    @Override
    public OutgoingRequest authorize(OutgoingRequest request, Instant now) {
        Map<String, String> headers = request.copyOfHeaders();
        headers.put("X-Auth-Token", token);
        return request.withHeaders(headers);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TokenCredentials that
                && token.equals(that.token)
                && Objects.equals(projectId, that.projectId);
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }

    @Override
    public String toString() {
        return "Credentials[token]";
    }
}
