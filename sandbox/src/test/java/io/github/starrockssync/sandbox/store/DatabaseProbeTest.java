package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class DatabaseProbeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void shouldAnswerYesWhenTheDatabaseIsOpen() {
        try (Database database = Database.inMemory().open()) {
            assertThat(new DatabaseProbe(database, PATIENCE).answers()).isTrue();
        }
    }

    @Test
    void shouldAnswerNoBeforeTheSchemaIsThereAndAfterTheEnd() {
        Database database = Database.inMemory();
        DatabaseProbe unit = new DatabaseProbe(database, PATIENCE);
        assertThat(unit.answers()).isFalse();
        database.open();
        assertThat(unit.answers()).isTrue();
        database.close();
        assertThat(unit.answers()).isFalse();
    }

    @Test
    void shouldAnswerNoInTimeWithOneAttemptWhenTheDatabaseHangs() throws IOException {
        ServerSocket silent = new ServerSocket(0);
        // the end of the silence comes first, or the database would wait for its connections
        try (Database database = databaseAt(silent.getLocalPort());
                silent) {
            DatabaseProbe unit = new DatabaseProbe(database, Duration.ofMillis(50));
            long start = System.nanoTime();
            assertThat(unit.answers()).isFalse();
            Set<Thread> attempts = attempts();
            assertThat(unit.answers()).isFalse();
            assertThat(attempts()).isNotEmpty().isSubsetOf(attempts);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    private static Database databaseAt(int port) {
        return Database.inPostgres(
                PostgresLocation.of("jdbc:postgresql://127.0.0.1:" + port + "/sandbox?user=ada&sslmode=disable"));
    }

    private static Set<Thread> attempts() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("database probe"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
