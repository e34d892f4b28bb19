package io.github.starrockssync.sandbox.iam;

import io.github.starrockssync.sandbox.gateway.ProjectAccessKey;
import io.github.starrockssync.sandbox.gateway.Token;
import io.github.starrockssync.sandbox.store.Query;
import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.sandbox.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores domains, users, projects and issued credentials. Thread-safe. */
final class IamStore {

    /** For this time, expired credentials are rejected as expired; afterwards as unknown. */
    private static final Duration EXPIRED_RETENTION = Duration.ofDays(1);

    /** Number of credentials beyond which expired ones are removed earlier. */
    private static final int MAX_WITH_EXPIRED = 1_000;

    private final Store store;

    IamStore(Store store) {
        this.store = store;
    }

    Optional<Domain> domain(String id) {
        return find(Domain.TABLE, id);
    }

    Optional<Domain> domainByName(String name) {
        return list(Domain.TABLE, Query.of("").with(Query.Key.FIRST, name)).stream()
                .findFirst();
    }

    Optional<User> user(String id) {
        return find(User.TABLE, id);
    }

    /** Returns the users of a domain in their order in the state. */
    List<User> users(String domainId) {
        return list(User.TABLE, Query.of(domainId));
    }

    Optional<Project> project(String id) {
        return find(Project.TABLE, id);
    }

    List<Project> projects(String domainId) {
        return list(Project.TABLE, Query.of("").with(Query.Key.FIRST, domainId));
    }

    private <V> Optional<V> find(Table<V> table, String id) {
        return store.read(rows -> rows.find(table, id));
    }

    private <V> List<V> list(Table<V> table, Query query) {
        return store.read(rows -> rows.list(table, query));
    }

    /**
     * Adds a token, and removes expired ones.
     *
     * @param now time of the sandbox's clock
     */
    void add(Token token, Instant now) {
        add(Token.TABLE, token, now);
    }

    /** Adds a temporary key, and removes expired ones. */
    void add(ProjectAccessKey key, Instant now) {
        add(ProjectAccessKey.TABLE, key, now);
    }

    private <V> void add(Table<V> table, V row, Instant now) {
        store.change(change -> {
            change.put(table, row);
            change.trim(table, now.minus(EXPIRED_RETENTION), MAX_WITH_EXPIRED, now);
            return row;
        });
    }
}
