package io.github.starrockssync.sandbox.gateway;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds out for which project a request speaks. Thread-safe. */
final class Authenticator {

    private static final Duration TOLERANCE = Duration.ofMinutes(15);
    private static final DateTimeFormatter SDK_DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final CredentialStore credentials;
    private final InstantSource clock;

    Authenticator(CredentialStore credentials, InstantSource clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * The project of the credentials. A signature counts, if there is one; else the token does.
     *
     * @param headers values in the order they came; found by their name in any case
     * @param request asked for only if it is signed, because to take it apart takes longer than to look for a token
     * @throws ServiceException 401 if there are no valid credentials
     */
    String projectOf(Map<String, List<String>> headers, Supplier<SignedRequest> request) {
        Optional<Authorization> authorization = Authorization.parse(SignedRequest.header(headers, "authorization"));
        if (authorization.isPresent()) {
            return projectOfSignature(request.get(), authorization.get());
        }
        String token = SignedRequest.header(headers, "x-auth-token");
        if (token.isEmpty()) {
            throw new ServiceException(ApiError.TOKEN_MISSING);
        }
        return credentials.projectOfToken(token).orElseThrow(() -> new ServiceException(ApiError.TOKEN_INVALID));
    }

    private String projectOfSignature(SignedRequest request, Authorization authorization) {
        CredentialStore.AccessKey key = credentials
                .accessKey(authorization.accessKey())
                .orElseThrow(() -> new ServiceException(ApiError.ACCESS_KEY_UNKNOWN, authorization.accessKey()));
        requireFresh(request.header("x-sdk-date"));
        String expected = new CanonicalRequest(request, authorization.signedHeaders()).signature(key.secret());
        boolean matches = authorization.coversHostAndDate() && equalInConstantTime(expected, authorization.signature());
        if (!matches) {
            throw new ServiceException(ApiError.SIGNATURE_MISMATCH);
        }
        return key.projectId();
    }

    private void requireFresh(String sdkDate) {
        Instant now = clock.instant();
        try {
            Instant date = LocalDateTime.parse(sdkDate, SDK_DATE).toInstant(ZoneOffset.UTC);
            if (Duration.between(date, now).abs().compareTo(TOLERANCE) > 0) {
                throw new ServiceException(ApiError.SIGNATURE_EXPIRED, sdkDate, SDK_DATE.format(now));
            }
        } catch (DateTimeException e) {
            throw new ServiceException(ApiError.SIGNATURE_MISMATCH);
        }
    }

    private static boolean equalInConstantTime(String expected, String actual) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
    }
}
