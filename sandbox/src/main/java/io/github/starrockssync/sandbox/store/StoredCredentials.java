package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.gateway.CredentialStore;
import io.github.starrockssync.sandbox.gateway.ProjectAccessKey;
import io.github.starrockssync.sandbox.gateway.Token;
import java.util.Optional;

/** The credentials of all projects. Thread-safe. */
public final class StoredCredentials implements CredentialStore {

    private final Store store;

    public StoredCredentials(Store store) {
        this.store = store;
    }

    @Override
    public Optional<Token> token(String text) {
        return store.read(snapshot -> snapshot.find(Tables.TOKENS, text));
    }

    @Override
    public Optional<ProjectAccessKey> accessKey(String id) {
        return store.read(snapshot -> snapshot.find(Tables.ACCESS_KEYS, id));
    }
}
