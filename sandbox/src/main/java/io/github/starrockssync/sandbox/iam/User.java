package io.github.starrockssync.sandbox.iam;

/** A user of a domain. */
public record User(String id, String name, String password, String domainId) {

    /** Without the password. */
    @Override
    public String toString() {
        return "User[" + id + ", " + name + ", domain " + domainId + "]";
    }
}
