package io.github.starrockssync.client;

import io.github.starrockssync.client.error.CredentialsException;

/**
 * Gives the credentials of the moment. A client asks for each attempt to send a request, so that a rotated key or a
 * renewed token counts from the next attempt on.
 *
 * <p>A client asks from any thread, from several at once and, when it does not block, from threads that serve other
 * calls too. So a provider has to be thread-safe and should return at once: keep what was fetched and renew it in the
 * background, rather than ask another service each time.
 *
 * <p>For a call whose project neither the request nor the client names, it is asked once more, before the first attempt;
 * retries keep the project of the first.
 */
@FunctionalInterface
public interface CredentialsProvider {

    /**
     * Gives the credentials for one attempt.
     *
     * @return credentials, never {@code null}
     * @throws CredentialsException if there are none; the call fails with it and nothing is sent. Any other unchecked
     *     exception becomes its cause
     */
    Credentials credentials();

    /**
     * Looks where the vendor's SDKs look, in their order, and takes the first access key that it finds:
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
