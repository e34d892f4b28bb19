package io.github.starrockssync.server.authentication;

import io.github.starrockssync.server.signature.AccessKey;
import java.util.Optional;

/** The credentials that a server knows. Called for each request, by several threads. */
public interface Credentials {

    /**
     * Returns whom a token belongs to; empty if it is unknown.
     *
     * @throws io.github.starrockssync.server.error.ServiceException with {@link
     *     io.github.starrockssync.server.error.ApiError#TOKEN_EXPIRED} if it is known but has expired
     */
    Optional<Caller> findToken(String token);

    /** Returns a key; empty if there is none of that id, or it has expired. */
    Optional<AccessKey> findAccessKey(String id);
}
