package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.sandbox.state.States;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DatabaseTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
    void shouldHoldItsStateWhenOpenedAgain(DatabaseKind kind) {
        try (Database database = kind.openFor(directory)) {
            States.fill(database);
            database.jdbi().useHandle(handle -> handle.execute("DELETE FROM task"));
        }
        try (Database database = kind.openFor(directory)) {
            States.fill(database);
            assertThat(tasks(database)).isZero();
            new StateStore(database).replace(States.wellKnown());
            assertThat(tasks(database)).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldHoldNothingOfAnother(DatabaseKind kind) throws IOException {
        try (Database one = kind.openFor(Files.createDirectory(directory.resolve("one")));
                Database other = kind.openFor(Files.createDirectory(directory.resolve("other")))) {
            States.fill(one);
            assertThat(tasks(one)).isOne();
            assertThat(tasks(other)).isZero();
        }
    }

    @Test
    void shouldHoldTheWellKnownStateOnceWhenSeveralSandboxesStartOnAnEmptyDatabase() {
        IntStream.range(0, 4).parallel().forEach(i -> {
            try (Database database = DatabaseKind.POSTGRES.openFor(directory)) {
                States.fill(database);
            }
        });
        try (Database database = DatabaseKind.POSTGRES.openFor(directory)) {
            assertThat(tasks(database)).isOne();
            assertThat(new StoredRows(database).count("project")).isEqualTo(2);
        }
    }

    @Test
    void shouldKnowTheRevisionWithoutThePostgresThatNobodyElseUses() {
        try (Database database = DatabaseKind.POSTGRES.openFor(directory)) {
            assertThat(database.readRevision()).isCompleted();
            States.fill(database);
            long before = database.readRevision().toCompletableFuture().join();
            try (Database other = DatabaseKind.POSTGRES.openFor(directory)) {
                assertThat(database.readRevision())
                        .succeedsWithin(30, TimeUnit.SECONDS)
                        .isNotEqualTo(before);
                assertThat(other.revision().known()).isEmpty();
            }
        }
    }

    @Test
    void shouldNameDirectoryWhenItCannotBeUsed() {
        assertThatThrownBy(() -> openIn(fileIn(directory)))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("not-a-directory");
    }

    @Test
    void shouldTellWhyInOneLineWithoutThePasswordWhenPostgresCannotBeReached() {
        PostgresLocation nobody = PostgresLocation.of("jdbc:postgresql://127.0.0.1:1/sandbox?user=ada&password=secret");
        try (Database database = Database.inPostgres(nobody)) {
            assertThatThrownBy(database::open)
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageStartingWith(
                            "Cannot keep the state in --database-url, PostgreSQL at 127.0.0.1:1/sandbox: ")
                    .hasMessageContaining("refused")
                    .hasMessageNotContainingAny("secret", "\n");
        }
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
