package io.github.starrockssync.runtimes;

import io.github.starrockssync.server.authentication.Authenticator;
import io.github.starrockssync.server.authentication.Caller;
import io.github.starrockssync.server.authentication.Credentials;
import io.github.starrockssync.server.signature.AccessKey;
import java.time.InstantSource;
import java.util.Optional;

/** A token and an access key of one project, and a token of another. */
final class RuntimesCredentials implements Credentials {

    static final Authenticator AUTHENTICATOR = new Authenticator(new RuntimesCredentials(), InstantSource.system());

    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";

    @Override
    public Optional<Caller> findToken(String token) {
        return switch (token) {
            case "token" -> Optional.of(new Caller(PROJECT, "user"));
            case "other-token" -> Optional.of(new Caller("1f0c2c7c1f0a4d6f8d3f5a1b2c3d4e5f", "other"));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<AccessKey> findAccessKey(String id) {
        return id.equals("ACCESSKEY") ? Optional.of(new AccessKey(id, "secret-key", PROJECT)) : Optional.empty();
    }
}
