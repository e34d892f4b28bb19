package io.github.starrockssync.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.sandbox.store.HeapStore;
import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.server.authentication.Caller;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.model.Language;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class StoredCallersTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final StoredCallers unit = new StoredCallers(store(), () -> NOW);

    private static Store store() {
        Store store = new HeapStore();
        store.change(change -> {
            change.put(Token.TABLE, new Token("token", "project-of-token"));
            change.put(Token.TABLE, new Token("issued", null, "user", NOW.plusMillis(1)));
            change.put(Token.TABLE, new Token("expired", "project", "user", NOW));
            change.put(ProjectAccessKey.TABLE, key("VALID", NOW.plusMillis(1)));
            change.put(ProjectAccessKey.TABLE, key("EXPIRED", NOW));
            return null;
        });
        return store;
    }

    private static ProjectAccessKey key(String id, Instant expiresAt) {
        return new ProjectAccessKey(id, "secret", "project", "security-token", expiresAt);
    }

    @Test
    void shouldFindTheProjectOrTheUserOfAToken() {
        assertThat(unit.findToken("token")).contains(new Caller("project-of-token", null));
        assertThat(unit.findToken("issued")).contains(new Caller(null, "user"));
        assertThat(unit.findToken("other")).isEmpty();
    }

    @Test
    void shouldNameTheTimeWhenATokenHasExpired() {
        assertThatThrownBy(() -> unit.findToken("expired"))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        refused -> assertThat(refused.failure()
                                        .body(Language.EN_US, "")
                                        .getErrorMsg())
                                .isEqualTo("Incorrect IAM authentication information: token expires,"
                                        + " expires_at: 2026-11-22T12:00:00.000000Z"));
    }

    @Test
    void shouldNotFindATemporaryKeyOnceItExpires() {
        assertThat(unit.findAccessKey("EXPIRED")).isEmpty();
        assertThat(unit.findAccessKey("VALID"))
                .hasValueSatisfying(key -> assertThat(key.securityToken()).isEqualTo("security-token"));
    }
}
