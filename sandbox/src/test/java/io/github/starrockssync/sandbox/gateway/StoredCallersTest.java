package io.github.starrockssync.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.server.authentication.Caller;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.model.Language;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StoredCallersTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final StoredCallers unit = new StoredCallers(
            new CredentialStore() {
                @Override
                public Optional<Token> token(String text) {
                    return switch (text) {
                        case "token" -> Optional.of(new Token(text, "project-of-token"));
                        case "issued" -> Optional.of(new Token(text, null, "user", NOW.plusMillis(1)));
                        case "expired" -> Optional.of(new Token(text, "project", "user", NOW));
                        default -> Optional.empty();
                    };
                }

                @Override
                public Optional<ProjectAccessKey> accessKey(String id) {
                    Instant end = id.equals("EXPIRED") ? NOW : NOW.plusMillis(1);
                    return Optional.of(new ProjectAccessKey(id, "secret", "project", "security-token", end));
                }
            },
            () -> NOW);

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
