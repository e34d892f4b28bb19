package io.github.starrockssync.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.gateway.ProjectAccessKey;
import io.github.starrockssync.sandbox.gateway.Token;
import io.github.starrockssync.sandbox.state.States;
import io.github.starrockssync.sandbox.state.StoredRows;
import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.sandbox.store.StoreKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class IamStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final String DOMAIN = "8f7f1f0c1f0a4d6f8d3f5a1b2c3d4e5f";
    private static final String USER = "08f7f1f0c1f0a4d6f8d3f5a1b2c3d4e5";
    private static final int MAX_KEPT = 1_000;

    @Parameter
    private StoreKind kind;

    @TempDir
    private Path directory;

    private Store store;
    private IamStore unit;

    @BeforeEach
    void open() {
        store = kind.openFor(directory);
        States.fill(store);
        unit = new IamStore(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shouldFindWhatTheStateHoldsAndNothingElse() {
        assertThat(unit.domain(DOMAIN)).contains(new Domain(DOMAIN, "sandbox-domain"));
        assertThat(unit.domainByName("sandbox-domain")).contains(new Domain(DOMAIN, "sandbox-domain"));
        assertThat(unit.user(USER)).map(User::name).contains("sandbox-user");
        assertThat(unit.users(DOMAIN)).extracting(User::id).containsExactly(USER);
        assertThat(unit.project(PROJECT)).map(Project::name).contains("cn-north-4");
        assertThat(unit.projects(DOMAIN)).extracting(Project::id).containsExactly(PROJECT);
        assertThat(unit.domain(PROJECT)).isEmpty();
        assertThat(unit.domainByName(DOMAIN)).isEmpty();
        assertThat(unit.user("sandbox-user")).isEmpty();
        assertThat(unit.users("sandbox-domain")).isEmpty();
        assertThat(unit.project(DOMAIN)).isEmpty();
        assertThat(unit.projects("sandbox-domain")).isEmpty();
    }

    @Test
    void shouldRememberWhatIsIssued() {
        Token token = new Token("issued", null, USER, NOW.plus(DAY));
        ProjectAccessKey key = new ProjectAccessKey("KEY", "secret", PROJECT, "security-token", NOW.plus(DAY));
        unit.add(token, NOW);
        unit.add(key, NOW);
        assertThat(stored("issued")).contains(token);
        assertThat(store.<Optional<ProjectAccessKey>>read(rows -> rows.find(ProjectAccessKey.TABLE, "KEY")))
                .contains(key);
        assertThat(stored("KEY")).isEmpty();
    }

    @Test
    void shouldForgetADayAfterTheEndAndNotEarlier() {
        unit.add(token("expired"), NOW);
        unit.add(token("later"), NOW.plus(DAY).minusMillis(1));
        assertThat(stored("expired")).isPresent();
        unit.add(token("last"), NOW.plus(DAY).plusMillis(1));
        assertThat(stored("expired")).isEmpty();
        assertThat(stored("sandbox-token")).isPresent();
    }

    @Test
    void shouldNotGrowWithTokensThatHaveExpired() {
        for (int i = 0; i < MAX_KEPT + 10; i++) {
            unit.add(token("expired " + i), NOW);
        }
        // the permanent ones are older, and are not removed
        assertThat(new StoredRows(store).count(Token.TABLE)).isBetween((long) MAX_KEPT, MAX_KEPT + 2L);
        assertThat(stored("expired 0")).isEmpty();
        assertThat(stored("expired " + (MAX_KEPT + 9))).isPresent();
        assertThat(stored("other-token")).isPresent();
    }

    private Optional<Token> stored(String text) {
        return store.read(rows -> rows.find(Token.TABLE, text));
    }

    /** Returns a token that expires now. */
    private static Token token(String text) {
        return new Token(text, PROJECT, USER, NOW);
    }
}
