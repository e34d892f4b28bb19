package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that has no room for another page, which SQLite answers as it answers a full disk. */
final class FullDatabaseTest {

    private static final Table<String> NAMES = new Table<>("name", String.class, name -> Table.Keys.of(name, ""));

    @Test
    void shouldRefuseChangesUntilThereIsRoomAgain(@TempDir Path directory) throws SQLException {
        SqliteDatabase database = SqliteDatabase.open(directory, false);
        try (Store unit = SqlStore.open(database, List.of())) {
            add(unit, "before", 1);
            limitPages(database, 1);
            assertThatThrownBy(() -> add(unit, "refused", 10_000))
                    .isInstanceOfSatisfying(
                            ServiceException.class,
                            refused -> assertThat(refused.error()).isEqualTo(ApiError.SERVICE_UNAVAILABLE));
            assertThat(count(unit)).isOne();
            limitPages(database, 100_000);
            add(unit, "after", 10_000);
            assertThat(count(unit)).isEqualTo(10_001);
        }
    }

    private static void limitPages(SqliteDatabase database, int pages) throws SQLException {
        database.with(statements -> {
            try (Statement statement = statements.connection().createStatement()) {
                return statement.execute("PRAGMA max_page_count = " + pages);
            }
        });
    }

    private static void add(Store store, String name, int rows) {
        store.change(change -> {
            IntStream.range(0, rows).forEach(i -> change.put(NAMES, name + i));
            return null;
        });
    }

    private static long count(Store store) {
        return store.read(snapshot -> snapshot.count(NAMES, Query.ALL));
    }
}
