package io.github.starrockssync.sandbox.iam;

import io.github.starrockssync.sandbox.store.Table;

/** A user of a domain. */
public record User(String id, String name, String password, String domainId) {

    /** Owned by the domain; by name. */
    public static final Table<User> TABLE =
            new Table<>("user", User.class, user -> Table.Keys.of(user.id(), user.domainId(), user.name()));

    /** Omits the password. */
    @Override
    public String toString() {
        return "User[" + id + ", " + name + ", domain " + domainId + "]";
    }
}
