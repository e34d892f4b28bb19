package io.github.starrockssync.sandbox.gateway;

import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.server.authentication.Caller;
import io.github.starrockssync.server.authentication.Credentials;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.signature.AccessKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Callers by the stored credentials that have not expired. Thread-safe. */
public final class StoredCallers implements Credentials {

    private final Store store;
    private final InstantSource clock;

    StoredCallers(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Returns the caller of a token.
     *
     * @throws ServiceException 401 if it is unknown or has expired
     */
    public Caller requireToken(String token) {
        return findToken(token).orElseThrow(() -> new ServiceException(ApiError.TOKEN_INVALID));
    }

    @Override
    public Optional<Caller> findToken(String token) {
        return store.read(rows -> rows.find(Token.TABLE, token)).map(known -> {
            if (hasExpired(known.expiresAt())) {
                throw new ServiceException(ApiError.TOKEN_EXPIRED, IamTimestamp.of(known.expiresAt()));
            }
            return new Caller(known.projectId(), known.userId());
        });
    }

    @Override
    public Optional<AccessKey> findAccessKey(String id) {
        return store.read(rows -> rows.find(ProjectAccessKey.TABLE, id))
                .filter(key -> !hasExpired(key.expiresAt()))
                .map(ProjectAccessKey::key);
    }

    /** Reads the clock, which may be in a database, only if the credentials can expire. */
    private boolean hasExpired(@Nullable Instant expiresAt) {
        return expiresAt != null && !expiresAt.isAfter(clock.instant());
    }
}
