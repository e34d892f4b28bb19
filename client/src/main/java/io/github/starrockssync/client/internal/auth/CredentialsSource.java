package io.github.starrockssync.client.internal.auth;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.error.CredentialsException;
import org.jspecify.annotations.Nullable;

/** A place where the default chain looks. */
@FunctionalInterface
public interface CredentialsSource {

    /**
     * Searches once.
     *
     * @throws CredentialsException if something is there that cannot be used
     */
    public Finding look();

    /**
     * What a place holds.
     *
     * @param credentials what was found, or {@code null}
     * @param missing what is not there, by name; empty if something was found
     */
    public record Finding(@Nullable Credentials credentials, String missing) {

        static Finding of(Credentials credentials) {
            return new Finding(credentials, "");
        }

        static Finding nothing(String missing) {
            return new Finding(null, missing);
        }
    }
}
