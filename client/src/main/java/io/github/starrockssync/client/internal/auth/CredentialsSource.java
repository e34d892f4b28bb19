package io.github.starrockssync.client.internal.auth;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.error.CredentialsException;
import org.jspecify.annotations.Nullable;

/** A source of the default chain. */
@FunctionalInterface
public interface CredentialsSource {

    /**
     * Searches the source.
     *
     * @throws CredentialsException if it contains invalid credentials
     */
    public Finding look();

    /**
     * The result of a search.
     *
     * @param credentials or {@code null} if there are none
     * @param missing names of what is missing; empty with credentials
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
