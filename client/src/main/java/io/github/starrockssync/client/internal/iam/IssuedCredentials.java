package io.github.starrockssync.client.internal.iam;

import io.github.starrockssync.client.auth.Credentials;
import java.time.Duration;
import java.time.Instant;

/** Credentials that expire. */
record IssuedCredentials(Credentials credentials, Instant renewAt, Instant expiresAt) {
    private static final Duration MAX_RENEWAL_TIME = Duration.ofMinutes(40);

    /** Renewed in the last tenth of the validity. */
    static IssuedCredentials of(Credentials credentials, Instant now, Instant expiresAt) {
        Duration tenth = Duration.between(now, expiresAt).dividedBy(10);
        Duration renewal = tenth.compareTo(MAX_RENEWAL_TIME) < 0 ? tenth : MAX_RENEWAL_TIME;
        return new IssuedCredentials(credentials, expiresAt.minus(renewal), expiresAt);
    }

    IssuedCredentials withRenewAt(Instant other) {
        return new IssuedCredentials(credentials, other, expiresAt);
    }
}
