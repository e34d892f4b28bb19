package io.github.starrockssync.sandbox.gateway;

import io.github.starrockssync.server.signature.AccessKey;
import java.util.Optional;

/** The credentials that the gateway knows. Thread-safe. */
public interface CredentialStore {

    /** The project that the token was issued for. */
    Optional<String> projectOfToken(String token);

    Optional<AccessKey> accessKey(String id);
}
