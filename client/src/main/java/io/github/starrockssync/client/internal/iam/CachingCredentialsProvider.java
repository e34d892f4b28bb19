package io.github.starrockssync.client.internal.iam;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.auth.CredentialsProvider;
import io.github.starrockssync.client.error.CredentialsException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Caches the credentials of a session. One thread renews them before they expire, while the others use them as long as they are
 * valid, and otherwise wait.
 */
public final class CachingCredentialsProvider implements CredentialsProvider {
    private static final Duration RENEWAL_INTERVAL = Duration.ofSeconds(30);

    private final IamSession session;
    private final Clock clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile @Nullable IssuedCredentials issued;

    public CachingCredentialsProvider(IamSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Credentials credentials() {
        IssuedCredentials current = issued;
        Instant now = clock.instant();
        if (current == null || !now.isBefore(current.expiresAt())) {
            renewing.lock();
        } else if (now.isBefore(current.renewAt()) || !renewing.tryLock()) {
            return current.credentials();
        }
        try {
            IssuedCredentials latest = issued;
            return latest != null && latest != current ? latest.credentials() : renew(current, now);
        } finally {
            renewing.unlock();
        }
    }

    private Credentials renew(@Nullable IssuedCredentials current, Instant now) {
        try {
            IssuedCredentials next = session.issue();
            issued = next;
            return next.credentials();
        } catch (CredentialsException e) {
            if (current == null || !now.isBefore(current.expiresAt())) {
                throw e;
            }
            // still valid: the next attempt follows later
            issued = current.withRenewAt(now.plus(RENEWAL_INTERVAL));
            return current.credentials();
        }
    }

    @Override
    public Credentials credentialsAfter(Credentials rejected) {
        renewing.lock();
        try {
            IssuedCredentials latest = issued;
            if (latest != null && !latest.credentials().equals(rejected)) {
                return latest.credentials();
            }
            IssuedCredentials next = session.issue();
            issued = next;
            return next.credentials();
        } finally {
            renewing.unlock();
        }
    }
}
