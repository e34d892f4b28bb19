package io.github.starrockssync.contract.http;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * Credentials, and what else a provider gives, by the names of {@code PROVIDER_STATES.md}.
 *
 * @param values such as {@code token}, {@code access_key} and {@code secret_key}; empty if there are none
 */
public record Credentials(Map<String, Object> values) {

    private static final String ACCESS_KEY = "access_key";
    private static final String SECRET_KEY = "secret_key";

    /** Returns the request with the token or, if there is none, signed; as it is if there are no credentials. */
    public ApiRequest authenticate(URI server, ApiRequest request) {
        if (values.get("token") != null) {
            return request.header("X-Auth-Token", values.get("token").toString());
        }
        return canSign() ? sign(server, request) : request;
    }

    /** Returns whether there is an access key. */
    public boolean canSign() {
        return values.get(ACCESS_KEY) != null && values.get(SECRET_KEY) != null;
    }

    /** Returns the request, signed with the access key at the time of the provider, or of this machine. */
    public ApiRequest sign(URI server, ApiRequest request) {
        Object now = values.get("now");
        return new SdkSignature(
                        values.get(ACCESS_KEY).toString(),
                        values.get(SECRET_KEY).toString(),
                        now == null ? Instant.now() : Instant.parse(now.toString()))
                .sign(URI.create(server.toString().replaceFirst("/$", "") + request.target()), request);
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
