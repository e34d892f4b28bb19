package io.github.starrockssync.client;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
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
        Map<String, String> headers = request.copyOfHeaders();
        headers.put("X-Auth-Token", token);
        return request.withHeaders(headers);
    }

    @Override
    public String toString() {
        return "Credentials[token]";
    }
}
