package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.gateway.CredentialStore;
import io.github.starrockssync.server.signature.AccessKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The credentials in SQL. */
public final class CredentialTables implements CredentialStore {

    private final Database database;
    private final Remembered<Credentials> credentials;

    public CredentialTables(Database database) {
        this.database = database;
        this.credentials = database.remembered(this::load);
    }

    @Override
    public Optional<String> projectOfToken(String token) {
        return Optional.ofNullable(credentials.get().projectsByToken().get(StorableText.of(token)));
    }

    @Override
    public Optional<AccessKey> accessKey(String id) {
        return Optional.ofNullable(credentials.get().accessKeysById().get(StorableText.of(id)));
    }

    private Credentials load() {
        return database.jdbi().withHandle(handle -> {
            List<Token> tokens = PlainStatement.query(
                    handle,
                    "SELECT token, project_id FROM auth_token",
                    row -> new Token(row.getString("token"), row.getString("project_id")));
            List<AccessKey> keys = PlainStatement.query(
                    handle,
                    "SELECT id, secret, project_id, security_token FROM access_key",
                    row -> new AccessKey(
                            row.getString("id"),
                            row.getString("secret"),
                            row.getString("project_id"),
                            row.getString("security_token")));
            return new Credentials(
                    tokens.stream().collect(Collectors.toUnmodifiableMap(Token::text, Token::projectId)),
                    keys.stream().collect(Collectors.toUnmodifiableMap(AccessKey::id, Function.identity())));
        });
    }

    /** Neither may be shown to anyone. */
    private record Credentials(Map<String, String> projectsByToken, Map<String, AccessKey> accessKeysById) {

        @Override
        public String toString() {
            return "Credentials[" + projectsByToken.size() + " tokens, " + accessKeysById.size() + " access keys]";
        }
    }

    private record Token(String text, String projectId) {

        @Override
        public String toString() {
            return "Token[project " + projectId + "]";
        }
    }
}
