package io.github.starrockssync.client.internal.auth;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.auth.CredentialsProvider;
import io.github.starrockssync.client.error.CredentialsException;
import java.util.ArrayList;
import java.util.List;

/** The default chain: uses the first source with a key; fails at the first one with invalid credentials. */
public final class DefaultCredentials implements CredentialsProvider {
    private static final String PROJECT_VARIABLE = "HUAWEICLOUD_SDK_PROJECT_ID";
    private static final String PROJECT_PROPERTY = "huaweicloud.sdk.project-id";

    private final Environment environment;
    private final List<CredentialsSource> sources;

    private DefaultCredentials(Environment environment, List<CredentialsSource> sources) {
        this.environment = environment;
        this.sources = sources;
    }

    public static DefaultCredentials on(Environment environment) {
        return new DefaultCredentials(
                environment,
                List.of(
                        new KeyValueCredentialsSource(
                                "environment",
                                environment::variable,
                                "HUAWEICLOUD_SDK_AK",
                                "HUAWEICLOUD_SDK_SK",
                                "HUAWEICLOUD_SDK_SECURITY_TOKEN"),
                        new KeyValueCredentialsSource(
                                "environment", environment::variable, "CLOUD_SDK_AK", "CLOUD_SDK_SK", null),
                        new KeyValueCredentialsSource(
                                "system properties",
                                environment::property,
                                "huaweicloud.sdk.ak",
                                "huaweicloud.sdk.sk",
                                "huaweicloud.sdk.security-token"),
                        new ProfileFile(environment)));
    }

    @Override
    public Credentials credentials() {
        return withProject(key());
    }

    private Credentials key() {
        List<String> missing = new ArrayList<>();
        try {
            for (CredentialsSource source : sources) {
                CredentialsSource.Finding finding = source.look();
                if (finding.credentials() != null) {
                    return finding.credentials();
                }
                missing.add(finding.missing());
            }
        } catch (CredentialsException e) {
            missing.add(e.getMessage());
        }
        throw new CredentialsException("no usable credentials; " + String.join("; ", missing));
    }

    private Credentials withProject(Credentials found) {
        String variable = environment.variable(PROJECT_VARIABLE);
        if (variable != null) {
            return withProject(found, PROJECT_VARIABLE, variable);
        }
        String property = environment.property(PROJECT_PROPERTY);
        return property == null ? found : withProject(found, PROJECT_PROPERTY, property);
    }

    private static Credentials withProject(Credentials found, String name, String project) {
        try {
            return found.withProjectId(HeaderValue.require(name, project));
        } catch (IllegalArgumentException e) {
            throw new CredentialsException(e.getMessage());
        }
    }
}
