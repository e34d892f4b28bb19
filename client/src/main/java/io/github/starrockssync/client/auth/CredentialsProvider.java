package io.github.starrockssync.client.auth;

import io.github.starrockssync.client.error.CredentialsException;
import io.github.starrockssync.client.internal.auth.DefaultCredentials;
import io.github.starrockssync.client.internal.auth.Environment;

/**
 * Supplies the current credentials. Called once for each attempt, so that a rotated key or a renewed token is used from the next
 * attempt on.
 *
 * <p>Implementations must be thread-safe, and should cache what they fetch from another service. Called on the thread of the
 * caller for a blocking call, and on a thread of the client for an asynchronous one.
 */
@FunctionalInterface
public interface CredentialsProvider {

    /**
     * Supplies the credentials for one attempt.
     *
     * @return credentials, never {@code null}
     * @throws CredentialsException if there are none; the call fails with it and nothing is sent. Any other unchecked exception
     *     is wrapped in one
     */
    Credentials credentials();

    /**
     * Supplies new credentials after the service has rejected the given ones with 401. Called at most once per call. The call
     * fails with the 401 if the result equals the rejected credentials.
     *
     * @param rejected credentials of the failed attempt
     * @return credentials, never {@code null}; by default those of {@link #credentials()}
     * @throws CredentialsException if there are none
     */
    default Credentials credentialsAfter(Credentials rejected) {
        return credentials();
    }

    /**
     * Returns a provider that searches the sources of the vendor's SDKs, in their order, for an access key:
     *
     * <ol>
     *   <li>the environment variables {@code HUAWEICLOUD_SDK_AK}, {@code HUAWEICLOUD_SDK_SK} and, for a temporary key,
     *       {@code HUAWEICLOUD_SDK_SECURITY_TOKEN};
     *   <li>{@code CLOUD_SDK_AK} and {@code CLOUD_SDK_SK}, the variables in the vendor's documentation;
     *   <li>the system properties {@code huaweicloud.sdk.ak}, {@code huaweicloud.sdk.sk} and {@code
     *       huaweicloud.sdk.security-token}, which are specific to this client;
     *   <li>{@code ak}, {@code sk} and {@code security_token} in the section {@code [basic]} of the profile file: the one
     *       named by {@code HUAWEICLOUD_SDK_CREDENTIALS_FILE}, else by the system property {@code
     *       huaweicloud.sdk.credentials-file}, else {@code .huaweicloud/credentials} in the home directory.
     * </ol>
     *
     * <p>The project is that of {@code HUAWEICLOUD_SDK_PROJECT_ID}, else of the system property {@code
     * huaweicloud.sdk.project-id}, else, for a key from the profile file, its {@code project_id}.
     *
     * <p>An empty value is the same as none. An invalid one, such as one half of a key or a malformed file, ends the search with
     * an error. The file is UTF-8 text of {@code key = value} lines. It is read again when it has changed, so replace it
     * atomically, by renaming. The metadata service of a cloud server is not queried.
     *
     * @return a thread-safe provider; its {@link CredentialsException} lists what is missing in each source
     */
    static CredentialsProvider defaultChain() {
        return DefaultCredentials.on(Environment.ofJvm());
    }
}
