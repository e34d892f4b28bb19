package io.github.starrockssync.sandbox.iam;

import java.util.Set;

/** Where IAM is among the paths of the API, but for the list of its versions at the root. */
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

    /** Returns whether a path is one of IAM. Bodies of its calls hold passwords, tokens and keys. */
    public static boolean contains(String path) {
        return ALL.contains(path);
    }
}
