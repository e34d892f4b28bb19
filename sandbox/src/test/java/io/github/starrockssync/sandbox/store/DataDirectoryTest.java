package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What else may be at a data directory. */
final class DataDirectoryTest {

    private static final Table<String> NAMES = new Table<>("name", String.class, name -> Table.Keys.of(name, ""));

    private static final String FILE = "sandbox.db";

    @TempDir
    private Path directory;

    @Test
    void shouldKeepOtherProgramsOutWhenOpen() throws SQLException {
        try (Store store = open();
                Connection other = connect();
                Statement statement = other.createStatement()) {
            assertThatThrownBy(() -> statement.execute("BEGIN IMMEDIATE")).hasMessageContaining("locked");
            assertThat(add(store)).isOne();
        }
    }

    @Test
    void shouldRefuseChangesUntilAProgramThatCameFirstHasClosedTheDatabase() throws SQLException {
        open().close();
        Connection other = connect();
        try (Store store = lockedBy(other)) {
            assertThatThrownBy(() -> add(store))
                    .isInstanceOfSatisfying(
                            ServiceException.class,
                            failure -> assertThat(failure.error()).isEqualTo(ApiError.SERVICE_UNAVAILABLE));
            other.close();
            assertThat(add(store)).isOne();
        }
    }

    private Store lockedBy(Connection other) throws SQLException {
        try (Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
        }
        return open();
    }

    @Test
    void shouldNotStartWhenAnotherSandboxUsesIt() {
        try (Store store = open()) {
            assertRefused("another sandbox uses it; end that one, or choose another directory");
            assertThat(add(store)).isOne();
        }
    }

    @Test
    void shouldNotStartWhenTheDatabaseIsDamaged() throws Exception {
        Files.writeString(directory.resolve(FILE), "This is no database. ".repeat(1_000));
        assertRefused("it is damaged; restore a copy, or start with an empty one");
    }

    @Test
    void shouldNotStartWhenTheDatabaseIsOfAnotherVersion() throws SQLException {
        open().close();
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            statement.execute("UPDATE sandbox_schema SET version = version + 1");
        }
        assertRefused("it is of another version of the sandbox; export the state there and import it here");
    }

    @Test
    void shouldNotStartWhenItIsAFile() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> SqlStore.inDirectory(file, false, List.of()))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("must be a writable directory");
    }

    private Store open() {
        return SqlStore.inDirectory(directory, false, List.of());
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(FILE) + "?busy_timeout=100");
    }

    private static long add(Store store) {
        store.change(change -> {
            change.put(NAMES, "name");
            return null;
        });
        return store.read(snapshot -> snapshot.count(NAMES, Query.ALL));
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(this::open)
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageStartingWith("Cannot keep the state in --data-dir " + directory)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
    }
}
