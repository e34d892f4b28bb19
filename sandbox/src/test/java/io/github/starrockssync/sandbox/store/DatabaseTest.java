package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {

    @Test
    void shouldHoldItsStateWhenOpenedAgain(@TempDir Path directory) {
        try (Database database = Database.inDirectory(directory).open()) {
            new WellKnownState(database).createIfAbsent();
            database.jdbi().useHandle(handle -> handle.execute("DELETE FROM task"));
        }
        try (Database database = Database.inDirectory(directory).open()) {
            new WellKnownState(database).createIfAbsent();
            assertThat(tasks(database)).isZero();
            new WellKnownState(database).reset();
            assertThat(tasks(database)).isOne();
        }
    }

    @Test
    void shouldHoldNothingOfAnotherWhenInMemory() {
        try (Database one = Database.inMemory().open();
                Database other = Database.inMemory().open()) {
            new WellKnownState(one).createIfAbsent();
            assertThat(tasks(one)).isOne();
            assertThat(tasks(other)).isZero();
        }
    }

    @Test
    void shouldNameDirectoryWhenItCannotBeUsed(@TempDir Path directory) {
        assertThatThrownBy(() -> openIn(fileIn(directory)))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("not-a-directory");
    }

    private static void openIn(Path directory) {
        try (Database database = Database.inDirectory(directory)) {
            database.open();
        }
    }

    private static Path fileIn(Path directory) throws IOException {
        return Files.writeString(directory.resolve("not-a-directory"), "");
    }

    private static long tasks(Database database) {
        return new StoredRows(database).count("task");
    }
}
