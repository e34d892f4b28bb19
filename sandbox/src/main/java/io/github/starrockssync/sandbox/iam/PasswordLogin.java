package io.github.starrockssync.sandbox.iam;

/**
 * A user's claim to be one.
 *
 * @param domain of the user; not asked for if the user is named by id
 */
record PasswordLogin(Reference user, Reference domain, String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return "PasswordLogin[user " + user + ", domain " + domain + "]";
    }
}
