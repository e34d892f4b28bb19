package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.replication.Job;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StorableTextTest {

    @ParameterizedTest
    @EnumSource
    void shouldStoreTheSameTextOnEveryDatabaseWhenItHoldsWhatSomeRefuse(DatabaseKind kind, @TempDir Path directory) {
        assertThat(stored(kind, directory, "a\u0000b\uD800c\uDC00")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
    }

    @ParameterizedTest
    @EnumSource
    void shouldStoreTextAsItIsWhenEveryDatabaseTakesIt(DatabaseKind kind, @TempDir Path directory) {
        String text = "a\t\u0001 同步 \uD83D\uDE00\uFFFF";
        assertThat(stored(kind, directory, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindNothingWhenTextIsLookedForThatCannotBeThere(DatabaseKind kind, @TempDir Path directory) {
        try (Database database = kind.openFor(directory)) {
            Optional<Job> found = Stores.of(database).inTransaction(session -> session.job("a\u0000", "b\uD800"));
            assertThat(found).isEmpty();
        }
    }

    private static String stored(DatabaseKind kind, Path directory, String text) {
        try (Database database = kind.openFor(directory)) {
            return database.jdbi().withHandle(handle -> {
                handle.execute(
                        "INSERT INTO fault (operation, fails_job, effect, seed, drawn) VALUES ('x', FALSE, ?, 0, 0)",
                        text);
                return handle.select("SELECT effect FROM fault WHERE effect = ?", text)
                        .mapTo(String.class)
                        .one();
            });
        }
    }
}
