package io.github.starrockssync.runtimes.readme;

import io.github.starrockssync.server.authentication.Caller;
import io.github.starrockssync.server.authentication.Credentials;
import io.github.starrockssync.server.signature.AccessKey;
import java.util.Map;
import java.util.Optional;

final class KnownCredentials implements Credentials {

    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";

    private final Map<String, Caller> tokens = Map.of("a-token", new Caller(PROJECT, "a-user"));
    private final Map<String, AccessKey> keys =
            Map.of("AN-ACCESS-KEY", new AccessKey("AN-ACCESS-KEY", "its-secret", PROJECT));

    @Override
    public Optional<Caller> findToken(String token) {
        return Optional.ofNullable(tokens.get(token));
    }

    @Override
    public Optional<AccessKey> findAccessKey(String id) {
        return Optional.ofNullable(keys.get(id));
    }
}
