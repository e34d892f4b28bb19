package io.github.starrockssync.sandbox.gateway;

import java.util.Optional;

/** The credentials that the gateway knows. Thread-safe. */
public interface CredentialStore {

    /** The project that the token was issued for. */
    Optional<String> projectOfToken(String token);

    Optional<AccessKey> accessKey(String id);

    /** An access key, its secret and the project that it speaks for. */
    record AccessKey(String id, String secret, String projectId) {

        @Override
        public String toString() {
            return "AccessKey[" + id + ", project " + projectId + "]";
        }
    }
}
