package io.github.starrockssync.server.signature;

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
import java.util.Optional;

/**
 * Verifies the signature of a request as the vendor's gateway does.
 *
 * <p>The signature covers exactly the headers in {@code SignedHeaders}, of which only {@code X-Sdk-Date} is required:
 * official clients sign different headers, and two of them never sign {@code Host}. The values of a repeated query
 * parameter may be signed sorted, as the Go client does, or in the order of the request, as the Java client does.
 *
 * <p>Thread-safe if the lookup of keys is.
 */
public final class SignatureVerifier {

    private static final Duration TOLERANCE = Duration.ofMinutes(15);
    private static final DateTimeFormatter SDK_DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String AUTHORIZATION = "authorization";
    private static final String DATE = "x-sdk-date";
    private static final String PROJECT = "x-project-id";
    private static final String SECURITY_TOKEN = "x-security-token";

    private final AccessKeys keys;
    private final InstantSource clock;

    /** Finds access keys by their id. */
    @FunctionalInterface
    public interface AccessKeys {

        /** Returns the key with an id; empty if it is unknown. */
        Optional<AccessKey> find(String id);
    }

    /**
     * @param clock requests whose date differs by more than 15 minutes are rejected
     */
    public SignatureVerifier(AccessKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Returns whether a request is signed, with whichever algorithm.
     *
     * @param authorization value of the header {@code Authorization}; empty if absent
     */
    public static boolean isSigned(String authorization) {
        return AuthorizationHeader.algorithm(authorization).isPresent();
    }

    /**
     * Returns the key that the request is signed with.
     *
     * @throws ServiceException 401 if the signature, its date, its key or the security token is not valid, with a {@link
     *     SignatureMismatchException} as its cause if the signature does not match; 403 if it covers an {@code
     *     X-Project-Id} that is not the project of the key
     */
    public AccessKey verify(SignedRequest request) {
        String header = request.header(AUTHORIZATION);
        String algorithm = AuthorizationHeader.algorithm(header).orElse("");
        if (!algorithm.equals(CanonicalRequest.ALGORITHM)) {
            throw new ServiceException(ApiError.UNSUPPORTED_ALGORITHM, algorithm);
        }
        AuthorizationHeader authorization =
                AuthorizationHeader.parse(header).orElseThrow(() -> mismatch(SignatureProblem.AUTHORIZATION_MALFORMED));
        AccessKey key = keys.find(authorization.accessKey())
                .orElseThrow(() -> new ServiceException(ApiError.ACCESS_KEY_UNKNOWN, authorization.accessKey()));
        requireFresh(request.header(DATE));
        requireMatch(request, authorization, key);
        requireSecurityToken(request, key);
        if (authorization.signedHeaders().contains(PROJECT)
                && !request.header(PROJECT).equals(key.projectId())) {
            throw new ServiceException(ApiError.PERMISSION_DENIED);
        }
        return key;
    }

    private void requireFresh(String sdkDate) {
        Instant now = clock.instant();
        try {
            Instant date = LocalDateTime.parse(sdkDate, SDK_DATE).toInstant(ZoneOffset.UTC);
            if (Duration.between(date, now).abs().compareTo(TOLERANCE) > 0) {
                throw new ServiceException(ApiError.SIGNATURE_EXPIRED, sdkDate, SDK_DATE.format(now));
            }
        } catch (DateTimeException e) {
            throw mismatch(SignatureProblem.DATE_MALFORMED);
        }
    }

    private static void requireMatch(SignedRequest request, AuthorizationHeader authorization, AccessKey key) {
        List<String> signedHeaders = authorization.signedHeaders();
        if (!signedHeaders.contains(DATE)) {
            // otherwise a signature could be replayed at any time
            throw mismatch(SignatureProblem.DATE_NOT_SIGNED);
        }
        if (signedHeaders.stream().anyMatch(request::isAmbiguous)) {
            throw mismatch(SignatureProblem.HEADER_AMBIGUOUS);
        }
        boolean matches = CanonicalRequest.of(request, signedHeaders)
                .anyMatch(
                        canonical -> equalInConstantTime(canonical.signature(key.secret()), authorization.signature()));
        if (!matches) {
            throw mismatch(SignatureProblem.SIGNATURE_DIFFERS);
        }
    }

    /** The token need not be signed: the Terraform provider adds it after signing. */
    private static void requireSecurityToken(SignedRequest request, AccessKey key) {
        String expected = key.securityToken() == null ? "" : key.securityToken();
        if (request.isAmbiguous(SECURITY_TOKEN)) {
            throw mismatch(SignatureProblem.HEADER_AMBIGUOUS);
        }
        if (!equalInConstantTime(expected, request.header(SECURITY_TOKEN))) {
            throw mismatch(SignatureProblem.SECURITY_TOKEN_DIFFERS);
        }
    }

    private static ServiceException mismatch(SignatureProblem problem) {
        return new ServiceException(ApiError.SIGNATURE_MISMATCH, new SignatureMismatchException(problem));
    }

    private static boolean equalInConstantTime(String expected, String actual) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
    }
}
