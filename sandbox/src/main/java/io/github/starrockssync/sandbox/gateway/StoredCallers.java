package io.github.starrockssync.sandbox.gateway;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.signature.AccessKey;
import io.github.starrockssync.server.signature.SignatureVerifier;
import io.github.starrockssync.server.signature.SignedRequest;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds out who calls. Thread-safe. */
public final class Authenticator {

    private static final String AUTHORIZATION = "Authorization";
    private static final String TOKEN = "X-Auth-Token";

    /** Headers of which a gateway and a service could take different values. */
    private static final List<String> SINGLE =
            List.of(AUTHORIZATION, TOKEN, "X-Sdk-Date", "X-Project-Id", "X-Security-Token");

    private final CredentialStore credentials;
    private final InstantSource clock;
    private final SignatureVerifier signatures;

    Authenticator(CredentialStore credentials, InstantSource clock) {
        this.credentials = credentials;
        this.clock = clock;
        this.signatures = new SignatureVerifier(this::accessKey, clock);
    }

    /**
     * Returns whether a request has credentials, valid or not.
     *
     * @param headers found by their name in any case
     */
    public static boolean hasCredentials(Map<String, List<String>> headers) {
        return SignatureVerifier.isSigned(value(headers, AUTHORIZATION))
                || !value(headers, TOKEN).isEmpty();
    }

    /**
     * Returns whom the credentials belong to. A signature counts, if there is one; else the token does.
     *
     * @param headers values in the order of the request; found by their name in any case
     * @param request asked for only if it is signed, because to take it apart takes longer than to look for a token
     * @throws ServiceException 401 if there are no valid credentials; 400 if there are different ones
     */
    public Caller callerOf(Map<String, List<String>> headers, Supplier<SignedRequest> request) {
        SINGLE.forEach(name -> requireOneValue(headers, name));
        if (SignatureVerifier.isSigned(value(headers, AUTHORIZATION))) {
            return new Caller(signatures.verify(request.get()).projectId(), null);
        }
        String token = value(headers, TOKEN);
        if (token.isEmpty()) {
            throw new ServiceException(ApiError.TOKEN_MISSING);
        }
        return callerOf(token);
    }

    /**
     * Returns whom a token belongs to.
     *
     * @throws ServiceException 401 if it is unknown or has expired
     */
    public Caller callerOf(String token) {
        Token known = credentials.token(token).orElseThrow(() -> new ServiceException(ApiError.TOKEN_INVALID));
        if (isOver(known.expiresAt())) {
            throw new ServiceException(ApiError.TOKEN_EXPIRED, IamTimestamp.of(known.expiresAt()));
        }
        return new Caller(known.projectId(), known.userId());
    }

    /** An expired key is one that does not exist. */
    private Optional<AccessKey> accessKey(String id) {
        return credentials.accessKey(id).filter(key -> !isOver(key.expiresAt())).map(ProjectAccessKey::key);
    }

    /** Asks the clock, which may be in a database, only for what can expire. */
    private boolean isOver(@Nullable Instant expiresAt) {
        return expiresAt != null && !expiresAt.isAfter(clock.instant());
    }

    private static void requireOneValue(Map<String, List<String>> headers, String name) {
        List<String> values = headers.get(name);
        if (values != null && values.size() > 1 && values.stream().distinct().count() > 1) {
            throw ServiceException.invalid(Violation.of(name, ContractRule.DIFFERENT_VALUES));
        }
    }

    private static String value(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of("")).get(0).strip();
    }
}
