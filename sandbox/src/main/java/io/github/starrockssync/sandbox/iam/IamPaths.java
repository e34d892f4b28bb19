package io.github.starrockssync.sandbox.iam;

import java.util.Set;

/** The paths of IAM, except for the list of versions at the root. */
public final class IamPaths {

    static final String TEMPORARY_ACCESS_KEYS = "/v3.0/OS-CREDENTIAL/securitytokens";

    private static final Set<String> ALL = Set.of(
            "/v3",
            "/v3/auth/tokens",
            "/v3/auth/projects",
            "/v3/auth/domains",
            "/v3/projects",
            "/v3/users",
            TEMPORARY_ACCESS_KEYS);

    private IamPaths() {}

    /** Returns whether a path belongs to IAM. Its bodies contain passwords, tokens and keys. */
    public static boolean contains(String path) {
        return ALL.contains(path);
    }
}
