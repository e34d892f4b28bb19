package io.github.starrockssync.server.authentication;

import io.github.starrockssync.server.signature.AccessKey;
import java.util.Optional;

/** The credentials that a server knows. Called for each request, by several threads. */
public interface Credentials {

    /**
     * Returns the owner of a token; empty if the token is unknown.
     *
     * @throws io.github.starrockssync.server.error.ServiceException with {@link
     *     io.github.starrockssync.server.error.ApiError#TOKEN_EXPIRED} if it is known but has expired
     */
    Optional<Caller> findToken(String token);

    /** Returns the key with an id; empty if it is unknown or has expired. */
    Optional<AccessKey> findAccessKey(String id);
}
