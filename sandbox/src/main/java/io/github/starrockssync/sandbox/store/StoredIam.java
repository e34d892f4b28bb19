package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.gateway.ProjectAccessKey;
import io.github.starrockssync.sandbox.gateway.Token;
import io.github.starrockssync.sandbox.iam.Domain;
import io.github.starrockssync.sandbox.iam.IamStore;
import io.github.starrockssync.sandbox.iam.Project;
import io.github.starrockssync.sandbox.iam.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What IAM knows. Thread-safe. */
public final class StoredIam implements IamStore {

    /** How long one can be told that credentials have expired, and not only that they are unknown. */
    private static final Duration EXPIRED_KEPT = Duration.ofDays(1);

    /** Beyond this number, the oldest expired credentials go earlier. */
    private static final int MAX_KEPT = 1_000;

    private final Store store;

    public StoredIam(Store store) {
        this.store = store;
    }

    @Override
    public Optional<Domain> domain(String id) {
        return store.read(snapshot -> snapshot.find(Tables.DOMAINS, id));
    }

    @Override
    public Optional<Domain> domainByName(String name) {
        return store.read(snapshot -> snapshot.list(Tables.DOMAINS, Query.of("").with(Query.Key.FIRST, name)).stream()
                .findFirst());
    }

    @Override
    public Optional<User> user(String id) {
        return store.read(snapshot -> snapshot.find(Tables.USERS, id));
    }

    @Override
    public List<User> users(String domainId) {
        return store.read(snapshot -> snapshot.list(Tables.USERS, Query.of(domainId)));
    }

    @Override
    public Optional<Project> project(String id) {
        return store.read(snapshot -> snapshot.find(Tables.PROJECTS, id));
    }

    @Override
    public List<Project> projects(String domainId) {
        return store.read(
                snapshot -> snapshot.list(Tables.PROJECTS, Query.of("").with(Query.Key.FIRST, domainId)));
    }

    @Override
    public void add(Token token, Instant now) {
        add(Tables.TOKENS, token, now);
    }

    @Override
    public void add(ProjectAccessKey key, Instant now) {
        add(Tables.ACCESS_KEYS, key, now);
    }

    private <V> void add(Table<V> table, V row, Instant now) {
        store.change(change -> {
            change.put(table, row);
            change.trim(new Trim(table, now.minus(EXPIRED_KEPT), MAX_KEPT, now));
            return row;
        });
    }
}
