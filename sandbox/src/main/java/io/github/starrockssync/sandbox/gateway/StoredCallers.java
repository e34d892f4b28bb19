package io.github.starrockssync.sandbox.gateway;

import io.github.starrockssync.server.authentication.Caller;
import io.github.starrockssync.server.authentication.Credentials;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.signature.AccessKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored credentials, as far as they have not expired. Thread-safe. */
public final class StoredCallers implements Credentials {

    private final CredentialStore credentials;
    private final InstantSource clock;

    StoredCallers(CredentialStore credentials, InstantSource clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * Returns whom a token belongs to.
     *
     * @throws ServiceException 401 if it is unknown or has expired
     */
    public Caller requireToken(String token) {
        return findToken(token).orElseThrow(() -> new ServiceException(ApiError.TOKEN_INVALID));
    }

    @Override
    public Optional<Caller> findToken(String token) {
        return credentials.token(token).map(known -> {
            if (hasExpired(known.expiresAt())) {
                throw new ServiceException(ApiError.TOKEN_EXPIRED, IamTimestamp.of(known.expiresAt()));
            }
            return new Caller(known.projectId(), known.userId());
        });
    }

    @Override
    public Optional<AccessKey> findAccessKey(String id) {
        return credentials
                .accessKey(id)
                .filter(key -> !hasExpired(key.expiresAt()))
                .map(ProjectAccessKey::key);
    }

    /** Asks the clock, which may be in a database, only for what can expire. */
    private boolean hasExpired(@Nullable Instant expiresAt) {
        return expiresAt != null && !expiresAt.isAfter(clock.instant());
    }
}
