package io.github.starrockssync.client;

import java.time.Instant;

/** Sends an IAM token. */
final class TokenCredentials extends Credentials {
    private final String token;

    TokenCredentials(String token) {
        this.token = HeaderValue.require("token", token);
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
