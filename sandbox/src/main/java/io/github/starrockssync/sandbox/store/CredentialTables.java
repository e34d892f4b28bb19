package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.gateway.CredentialStore;
import java.util.Optional;

/** The credentials in SQL. */
public final class CredentialTables implements CredentialStore {

    private final Database database;

    public CredentialTables(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> projectOfToken(String token) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT project_id FROM auth_token WHERE token = :token")
                        .bind("token", token)
                        .mapTo(String.class)
                        .findOne());
    }

    @Override
    public Optional<AccessKey> accessKey(String id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT secret, project_id FROM access_key WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) -> new AccessKey(id, row.getString("secret"), row.getString("project_id")))
                        .findOne());
    }
}
