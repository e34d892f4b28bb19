package io.github.starrockssync.server.authentication;

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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Authenticates requests as the vendor's gateway does. Thread-safe if the credentials are. */
public final class Authenticator {

    private static final String AUTHORIZATION = "Authorization";
    private static final String TOKEN = "X-Auth-Token";

    /** Headers that must not have different values, of which gateway and service could use different ones. */
    private static final List<String> SINGLE =
            List.of(AUTHORIZATION, TOKEN, "X-Sdk-Date", "X-Project-Id", "X-Security-Token");

    /** A malformed project is invalid, not forbidden: the rules of the contract reject it later. */
    private static final Pattern PROJECT_ID = Pattern.compile("[A-Za-z0-9]{32}");

    private final Credentials credentials;
    private final SignatureVerifier signatures;

    /**
     * @param clock signed requests whose date differs by more than 15 minutes are rejected
     */
    public Authenticator(Credentials credentials, InstantSource clock) {
        this.credentials = credentials;
        this.signatures = new SignatureVerifier(credentials::findAccessKey, clock);
    }

    /**
     * Returns whether a request has credentials, valid or not.
     *
     * @param headers values by name, found in any case
     */
    public static boolean hasCredentials(Map<String, List<String>> headers) {
        return isSigned(headers) || !value(headers, TOKEN).isEmpty();
    }

    /**
     * Returns whether a request is signed, so that its body belongs to its credentials.
     *
     * @param headers values by name, found in any case
     */
    public static boolean isSigned(Map<String, List<String>> headers) {
        return SignatureVerifier.isSigned(value(headers, AUTHORIZATION));
    }

    /**
     * Returns the owner of the credentials of a request. A signature takes precedence over a token.
     *
     * @param headers values by name, found in any case
     * @param request called only if the request is signed
     * @throws ServiceException 401 if there are no valid credentials; 400 if a header is repeated with different values
     */
    public Caller authenticate(Map<String, List<String>> headers, Supplier<SignedRequest> request) {
        SINGLE.forEach(name -> requireOneValue(headers, name));
        if (isSigned(headers)) {
            return new Caller(signatures.verify(request.get()).projectId(), null);
        }
        String token = value(headers, TOKEN);
        if (token.isEmpty()) {
            throw new ServiceException(ApiError.TOKEN_MISSING);
        }
        return credentials.findToken(token).orElseThrow(() -> new ServiceException(ApiError.TOKEN_INVALID));
    }

    /**
     * Checks that the credentials are for the project in the path.
     *
     * @param projectId from the path; null if the path has none
     * @throws ServiceException 403 if they are not
     */
    public static void requireProject(Caller caller, @Nullable String projectId) {
        String own = caller.projectId();
        boolean foreign = projectId != null
                && !projectId.equals(own)
                && PROJECT_ID.matcher(projectId).matches();
        if (own == null || foreign) {
            throw new ServiceException(ApiError.PERMISSION_DENIED);
        }
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
