package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.state.States;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process ends without a word: what it leaves is its directory as it is at that moment. */
final class RestoredChangesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final TaskLookup LOOKUP =
            new TaskLookup("b6280c323ce449f2ad02af74e21f3dc5in17", TaskLookup.By.NAME, "sync_sales");

    @TempDir
    private Path directory;

    @TempDir
    private Path left;

    private final JobHistory history = new JobHistory(Duration.ofDays(1));
    private Database database;
    private SyncTask task;

    @BeforeEach
    void change() {
        database = Database.inDirectory(directory).open();
        States.fill(database);
        SyncTask before = stored(database);
        Stores.of(database).inTransaction(session -> {
            session.update(before);
            return before;
        });
        database.kept().toCompletableFuture().join();
        task = before.storedAgain();
        make("first");
        make("second");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void shouldFindTheChangesThatWereMadeAndNotWrittenToTheTables() throws IOException {
        leave();
        assertFound(2);
        assertThat(logs(left)).isEmpty();
    }

    @Test
    void shouldFindTheChangesOnceWhenSomeAreInTheTablesAlready() throws IOException {
        assertThat(stored(database).version()).isEqualTo(task.version());
        database.change(handle -> handle.execute("UPDATE sandbox_clock SET clock_offset = 1"));
        database.kept().toCompletableFuture().join();
        make("third");
        leave();
        assertFound(3);
        assertFound(3);
    }

    @Test
    void shouldFindTheTransactionThatAChangeFollows() throws IOException {
        Stores.of(database).inTransaction(session -> {
            session.update(task);
            return task;
        });
        task = task.storedAgain();
        CompletionStage<Boolean> third =
                new SharedTransactions(database, history, Runnable::run).store(changed("third"), new RecentTasks());
        assertThat(third).succeedsWithin(30, TimeUnit.SECONDS).isEqualTo(true);
        task = task.storedAgain();
        leave();
        assertFound(3);
    }

    @Test
    void shouldLeaveOutAChangeThatDoesNotFit() throws IOException {
        leave();
        Path log = logs(left).get(0);
        String second = Files.readAllLines(log).get(1);
        Files.writeString(log, second.replaceFirst("2 ", "3 ") + "\n", StandardOpenOption.APPEND);
        assertFound(2);
    }

    @Test
    void shouldFindTheChangesThatWereWrittenToTheirEnd() throws IOException {
        leave();
        Files.writeString(logs(left).get(0), "3 {\"key\":", StandardOpenOption.APPEND);
        assertFound(2);
    }

    @Test
    void shouldGoOnWithTheLogOfTheProcessBefore() throws IOException {
        leave();
        try (Database again = Database.inDirectory(left).open()) {
            SyncTask known = stored(again);
            Stores.of(again).inTransaction(session -> {
                session.update(known);
                return known;
            });
            task = known.storedAgain();
            assertThat(again.pending().make(changed("third"), history)).isTrue();
        }
        task = task.storedAgain();
        assertFound(3);
    }

    @Test
    void shouldNotTakeTheLogOfAnotherDatabase() throws IOException {
        leave();
        Files.delete(left.resolve("sandbox.mv.db"));
        try (Database fresh = Database.inDirectory(left).open()) {
            States.fill(fresh);
            assertThat(stored(fresh).version()).isZero();
            assertThat(new StoredRows(fresh).countJobs()).isZero();
        }
    }

    @Test
    void shouldSayWhatIsWrongWhenTheLogCannotBeRead() throws IOException {
        leave();
        Path log = logs(left).get(0);
        Files.delete(log);
        Files.createDirectory(log);
        assertThatThrownBy(() -> Database.inDirectory(left).open()).isInstanceOf(DatabaseUnavailableException.class);
    }

    private void assertFound(int jobs) {
        try (Database again = Database.inDirectory(left).open()) {
            assertThat(stored(again).version()).isEqualTo(task.version());
            assertThat(new StoredRows(again).countJobs()).isEqualTo(jobs);
        }
    }

    private void make(String jobId) {
        assertThat(database.pending().make(changed(jobId), history)).isTrue();
        task = task.storedAgain();
    }

    private TaskChanged changed(String jobId) {
        return new TaskChanged(task, new Job(jobId, "project", task.instanceId(), "name", "kind", NOW, NOW, null));
    }

    private static SyncTask stored(Database database) {
        return database.jdbi()
                .withHandle(handle -> new TaskTable(handle).find(LOOKUP).get(0));
    }

    private void leave() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.copy(file, left.resolve(file.getFileName()));
            }
        }
    }

    private static List<Path> logs(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".changes")).toList();
        }
    }
}
