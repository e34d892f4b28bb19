package io.github.starrockssync.client.call;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.auth.CredentialsProvider;
import io.github.starrockssync.client.model.Language;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Settings of one call, or of all calls of a derived client, that override those of the client. {@code null} means that of
 * the client. Immutable.
 *
 * @param attemptTimeout limit from sending the request to the last byte of its response
 * @param callTimeout limit for the whole call: all attempts and the delays between them
 * @param retryPolicy number and delays of retries
 * @param idempotent whether a request that may have been applied may be sent again; by default only a GET
 * @param request changes of the request itself
 */
public record CallOptions(
        @Nullable Duration attemptTimeout,
        @Nullable Duration callTimeout,
        @Nullable RetryPolicy retryPolicy,
        @Nullable Boolean idempotent,
        RequestOverrides request) {

    /** Overrides nothing. */
    public static final CallOptions DEFAULTS = new CallOptions(null, null, null, null, RequestOverrides.NONE);

    public CallOptions {
        requirePositive("attemptTimeout", attemptTimeout);
        requirePositive("callTimeout", callTimeout);
        requireNonNull(request, "request is null");
    }

    private static void requirePositive(String name, @Nullable Duration timeout) {
        if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
            throw new IllegalArgumentException(name + " is not positive: " + timeout);
        }
    }

    /**
     * Limits each attempt.
     *
     * @param timeout more than zero
     * @return these options with that time-out
     */
    public CallOptions withAttemptTimeout(Duration timeout) {
        requireNonNull(timeout, "attemptTimeout is null");
        return new CallOptions(timeout, callTimeout, retryPolicy, idempotent, request);
    }

    /**
     * Limits the whole call.
     *
     * @param timeout more than zero
     * @return these options with that time-out
     */
    public CallOptions withCallTimeout(Duration timeout) {
        requireNonNull(timeout, "callTimeout is null");
        return new CallOptions(attemptTimeout, timeout, retryPolicy, idempotent, request);
    }

    /**
     * Sets number and delays of retries.
     *
     * @param policy the policy, {@link RetryPolicy#OFF} for one attempt only
     * @return these options with that policy
     */
    public CallOptions withRetryPolicy(RetryPolicy policy) {
        requireNonNull(policy, "retryPolicy is null");
        return new CallOptions(attemptTimeout, callTimeout, policy, idempotent, request);
    }

    /**
     * Sets whether a request that may have been applied may be sent again.
     *
     * @param value {@code true} only if the request has the same effect if it is applied twice
     * @return these options with that setting
     */
    public CallOptions withIdempotent(boolean value) {
        return new CallOptions(attemptTimeout, callTimeout, retryPolicy, value, request);
    }

    /**
     * Sets the credentials of the call, such as those of another tenant.
     *
     * @param credentials token or access key
     * @return these options with those credentials
     */
    public CallOptions withCredentials(Credentials credentials) {
        requireNonNull(credentials, "credentials is null");
        return withCredentials(() -> credentials);
    }

    /**
     * Sets the provider of credentials of the call.
     *
     * @param provider called for each attempt
     * @return these options with that provider
     */
    public CallOptions withCredentials(CredentialsProvider provider) {
        return with(request.withCredentials(requireNonNull(provider, "provider is null")));
    }

    /**
     * Sets the project of requests without one.
     *
     * @param projectId project of the credentials in the region
     * @return these options with that project
     */
    public CallOptions withProjectId(String projectId) {
        return with(request.withProjectId(requireNonNull(projectId, "projectId is null")));
    }

    /**
     * Sets the language of the service's messages for requests without one.
     *
     * @param language the language
     * @return these options with that language
     */
    public CallOptions withLanguage(Language language) {
        return with(request.withLanguage(requireNonNull(language, "language is null")));
    }

    /**
     * Adds a header, which is signed.
     *
     * @param name name of the header
     * @param value visible ASCII
     * @return these options with that header, instead of one of the same name
     */
    public CallOptions withHeader(String name, String value) {
        return with(request.withHeader(requireNonNull(name, "name is null"), requireNonNull(value, "value is null")));
    }

    /**
     * Adds a query parameter that the contract does not have.
     *
     * @param name name of the parameter, not encoded
     * @param value its value, not encoded
     * @return these options with that parameter
     */
    public CallOptions withQueryParameter(String name, String value) {
        return with(request.withQueryParameter(
                requireNonNull(name, "name is null"), requireNonNull(value, "value is null")));
    }

    /**
     * Adds a property to the body that the contract does not have. Has no effect on a call without a body.
     *
     * @param name name of the property in JSON
     * @param value serializable by Jackson
     * @return these options with that property, instead of one of the same name
     */
    public CallOptions withBodyProperty(String name, Object value) {
        return with(
                request.withBodyProperty(requireNonNull(name, "name is null"), requireNonNull(value, "value is null")));
    }

    private CallOptions with(RequestOverrides other) {
        return new CallOptions(attemptTimeout, callTimeout, retryPolicy, idempotent, other);
    }

    /**
     * Merges these options with defaults.
     *
     * @param defaults used for each value that is {@code null} here
     * @return the merged options, with headers, query parameters and body properties of both
     */
    public CallOptions orElse(CallOptions defaults) {
        return new CallOptions(
                attemptTimeout != null ? attemptTimeout : defaults.attemptTimeout,
                callTimeout != null ? callTimeout : defaults.callTimeout,
                retryPolicy != null ? retryPolicy : defaults.retryPolicy,
                idempotent != null ? idempotent : defaults.idempotent,
                request.orElse(defaults.request));
    }
}
