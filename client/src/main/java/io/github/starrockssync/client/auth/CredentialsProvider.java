package io.github.starrockssync.client.auth;

import io.github.starrockssync.client.error.CredentialsException;
import io.github.starrockssync.client.internal.auth.DefaultCredentials;
import io.github.starrockssync.client.internal.auth.Environment;

/**
 * Supplies the current credentials. A client asks once for each attempt to send a request, so that a rotated key or a
 * renewed token is used from the next attempt on.
 *
 * <p>Called from any thread, and from several at once: implementations are thread-safe. Cache what was fetched instead of
 * asking another service each time. A blocking call asks on the thread of its caller, an asynchronous one on a thread of
 * the client.
 */
@FunctionalInterface
public interface CredentialsProvider {

    /**
     * Supplies the credentials for one attempt.
     *
     * @return credentials, never {@code null}
     * @throws CredentialsException if there are none; the call fails with it and nothing is sent. Any other unchecked
     *     exception becomes its cause
     */
    Credentials credentials();

    /**
     * Supplies the credentials that follow those that the service refused with 401. Called at most once for a call. The
     * call fails with the 401 if the result equals the rejected credentials.
     *
     * @param rejected credentials of the refused attempt
     * @return credentials, never {@code null}; by default those of {@link #credentials()}
     * @throws CredentialsException if there are none
     */
    default Credentials credentialsAfter(Credentials rejected) {
        return credentials();
    }

    /**
     * Searches where the vendor's SDKs search, in their order, and takes the first access key that it finds:
     *
     * <ol>
     *   <li>the environment variables {@code HUAWEICLOUD_SDK_AK}, {@code HUAWEICLOUD_SDK_SK} and, for a temporary key,
     *       {@code HUAWEICLOUD_SDK_SECURITY_TOKEN};
     *   <li>{@code CLOUD_SDK_AK} and {@code CLOUD_SDK_SK}, the variables in the vendor's documentation;
     *   <li>the system properties {@code huaweicloud.sdk.ak}, {@code huaweicloud.sdk.sk} and {@code
     *       huaweicloud.sdk.security-token}, which only this client has;
     *   <li>{@code ak}, {@code sk} and {@code security_token} in the section {@code [basic]} of the profile file: the one
     *       named by {@code HUAWEICLOUD_SDK_CREDENTIALS_FILE}, else by the system property {@code
     *       huaweicloud.sdk.credentials-file}, else {@code .huaweicloud/credentials} in the home directory.
     * </ol>
     *
     * <p>The project is that of {@code HUAWEICLOUD_SDK_PROJECT_ID}, else of the system property {@code
     * huaweicloud.sdk.project-id}, else, for a key from the profile file, its {@code project_id}.
     *
     * <p>What is empty counts as not set. What is there but cannot be used, such as one half of a key or a malformed
     * file, ends the search with an error instead of being passed over. The file is UTF-8 text of {@code key = value}
     * lines; it is read again when it changed, so replace it in one step, by renaming. The metadata service of a cloud
     * server is never asked.
     *
     * @return a thread-safe provider; it throws {@link CredentialsException} with what each place lacks, by name
     */
    static CredentialsProvider defaultChain() {
        return DefaultCredentials.on(Environment.ofJvm());
    }
}
