package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.gateway.CredentialStore;
import io.github.starrockssync.server.signature.AccessKey;
import java.util.Optional;

/** The credentials of all projects. Thread-safe. */
public final class StoredCredentials implements CredentialStore {

    private final Store store;

    public StoredCredentials(Store store) {
        this.store = store;
    }

    @Override
    public Optional<String> projectOfToken(String token) {
        return store.read(snapshot -> snapshot.find(Tables.TOKENS, token)).map(Tables.Token::projectId);
    }

    @Override
    public Optional<AccessKey> accessKey(String id) {
        return store.read(snapshot -> snapshot.find(Tables.ACCESS_KEYS, id));
    }
}
