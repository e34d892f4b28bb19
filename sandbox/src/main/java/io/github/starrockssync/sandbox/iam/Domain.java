package io.github.starrockssync.sandbox.iam;

import io.github.starrockssync.sandbox.store.Table;

/** A domain, which is an account. */
public record Domain(String id, String name) {

    /** By name. */
    public static final Table<Domain> TABLE =
            new Table<>("domain", Domain.class, domain -> Table.Keys.of(domain.id(), "", domain.name()));
}
