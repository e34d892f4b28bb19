package io.github.starrockssync.sandbox.iam;

/**
 * A login by password.
 *
 * @param domain of the user; not used if the user is given by id
 */
record PasswordLogin(Reference user, Reference domain, String password) {

    /** Omits the password. */
    @Override
    public String toString() {
        return "PasswordLogin[user " + user + ", domain " + domain + "]";
    }
}
