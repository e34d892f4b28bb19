package io.github.starrockssync.client;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.internal.auth.OutgoingRequest;
import io.github.starrockssync.client.internal.auth.RequestAuthorizer;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What credentials add to a request, which is all that one can see of them. */
final class SignedBy {
    private static final OutgoingRequest REQUEST =
            new OutgoingRequest("GET", URI.create("https://example.test/"), List.of(), Map.of(), new byte[0], null);

    private SignedBy() {}

    static Map<String, String> headers(Credentials credentials) {
        return ((RequestAuthorizer) credentials)
                .authorize(REQUEST, Instant.EPOCH)
                .headers();
    }

    /** The same for the same access key, secret key and security token. */
    static Map<String, String> headers(String accessKey, String secretKey) {
        return headers(Credentials.accessKey(accessKey, secretKey));
    }

    static Map<String, String> headers(String accessKey, String secretKey, String securityToken) {
        return headers(Credentials.accessKey(accessKey, secretKey, securityToken));
    }
}
