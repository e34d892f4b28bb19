package io.github.starrockssync.client;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sends an IAM token. */
final class TokenCredentials extends Credentials {
    private final String token;

    TokenCredentials(String token, @Nullable String projectId) {
        super(projectId);
        this.token = HeaderValue.require("token", token);
    }

    @Override
    public Credentials withProjectId(String projectId) {
        return new TokenCredentials(token, requireNonNull(projectId, "projectId is null"));
    }

    @Override
    OutgoingRequest authorize(OutgoingRequest request, Instant now) {
        return request.withHeader("X-Auth-Token", token);
    }

    @Override
    public String toString() {
        return "Credentials[token]";
    }
}
