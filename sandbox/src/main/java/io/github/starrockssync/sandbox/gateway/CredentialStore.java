package io.github.starrockssync.sandbox.gateway;

import java.util.Optional;

/** The credentials that the gateway knows, and for a while those that have expired. Thread-safe. */
public interface CredentialStore {

    Optional<Token> token(String text);

    Optional<ProjectAccessKey> accessKey(String id);
}
