package io.github.starrockssync.sandbox.gateway;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.signature.SignatureVerifier;
import io.github.starrockssync.server.signature.SignedRequest;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Finds out for which project a request speaks. Thread-safe. */
final class Authenticator {

    private static final String AUTHORIZATION = "Authorization";
    private static final String TOKEN = "X-Auth-Token";

    /** Headers of which a gateway and a service could take different values. */
    private static final List<String> SINGLE =
            List.of(AUTHORIZATION, TOKEN, "X-Sdk-Date", "X-Project-Id", "X-Security-Token");

    private final CredentialStore credentials;
    private final SignatureVerifier signatures;

    Authenticator(CredentialStore credentials, InstantSource clock) {
        this.credentials = credentials;
        this.signatures = new SignatureVerifier(credentials::accessKey, clock);
    }

    /**
     * Returns the project of the credentials. A signature counts, if there is one; else the token does.
     *
     * @param headers values in the order of the request; found by their name in any case
     * @param request asked for only if it is signed, because to take it apart takes longer than to look for a token
     * @throws ServiceException 401 if there are no valid credentials; 400 if there are different ones
     */
    String projectOf(Map<String, List<String>> headers, Supplier<SignedRequest> request) {
        SINGLE.forEach(name -> requireOneValue(headers, name));
        if (SignatureVerifier.isSigned(value(headers, AUTHORIZATION))) {
            return signatures.verify(request.get()).projectId();
        }
        String token = value(headers, TOKEN);
        if (token.isEmpty()) {
            throw new ServiceException(ApiError.TOKEN_MISSING);
        }
        return credentials.projectOfToken(token).orElseThrow(() -> new ServiceException(ApiError.TOKEN_INVALID));
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
