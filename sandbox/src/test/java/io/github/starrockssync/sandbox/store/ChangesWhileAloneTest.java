package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.state.States;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes that are in the log of PostgreSQL, and not in the tables, when something happens to the sandbox. */
final class ChangesWhileAloneTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final TaskLookup LOOKUP =
            new TaskLookup("b6280c323ce449f2ad02af74e21f3dc5in17", TaskLookup.By.NAME, "sync_sales");

    @TempDir
    private Path directory;

    private final JobHistory history = new JobHistory(Duration.ofDays(1));
    private Jdbi tables;
    private Database database;
    private SyncTask task;

    @BeforeEach
    void open() {
        database = DatabaseKind.POSTGRES.openFor(directory);
        tables =
                Jdbi.create(DatabaseKind.POSTGRES.settings(directory).sessions().orElseThrow());
        States.fill(database);
        SyncTask before = stored(database);
        Stores.of(database).inTransaction(session -> {
            session.update(before);
            return before;
        });
        task = before.storedAgain();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void shouldBeInTheLogAndNotInTheTables() {
        makeAndKeep("first");
        makeAndKeep("second");
        assertThat(versionInTheTables()).isEqualTo(task.version() - 2);
        assertThat(entries()).isEqualTo(2);
        assertFoundBy(database, 2);
    }

    @Test
    void shouldNotBeKeptBeforeTheyAreInTheLog() {
        assertThat(make("first")).isTrue();
        assertThat(database.kept()).succeedsWithin(30, TimeUnit.SECONDS);
        assertThat(entries()).isOne();
    }

    @Test
    void shouldBeFoundByASandboxThatComes() {
        makeAndKeep("first");
        try (Database other = DatabaseKind.POSTGRES.openFor(directory)) {
            assertFoundBy(other, 1);
            assertThat(make("second")).isFalse();
            assertThat(database.kept()).isCompleted();
        }
    }

    @Test
    void shouldBeFoundByASandboxThatComesWhenTheirProcessHasEnded() {
        makeAndKeep("first");
        makeAndKeep("second");
        database.presence().orElseThrow().close();
        try (Database other = DatabaseKind.POSTGRES.openFor(directory)) {
            assertFoundBy(other, 2);
            assertThat(entries()).isZero();
            assertThat(other.presence().orElseThrow().isAlone()).isTrue();
        }
    }

    @Test
    void shouldBeFoundOnceThoughSomeAreInTheTablesAlready() {
        makeAndKeep("first");
        assertFoundBy(database, 1);
        makeAndKeep("second");
        database.presence().orElseThrow().close();
        try (Database other = DatabaseKind.POSTGRES.openFor(directory)) {
            assertFoundBy(other, 2);
        }
    }

    @Test
    void shouldBeFoundWhenTheSessionHasEnded() {
        makeAndKeep("first");
        database.presence().orElseThrow().giveUp();
        assertThat(make("second")).isFalse();
        assertFoundBy(database, 1);
        assertThat(database.presence().orElseThrow().isAlone()).isTrue();
    }

    @Test
    void shouldBeRefusedWhenAnotherHasTakenOver() {
        makeAndKeep("first");
        tables.useHandle(handle -> handle.execute("UPDATE change_log SET name = 'of another one'"));
        assertThat(make("second")).isTrue();
        assertThatThrownBy(() -> database.kept().toCompletableFuture().join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        JdbiException.class,
                        e -> assertThat(SqlFailure.isOutage(e)).isTrue())
                .hasMessageContaining("Another sandbox");
        task = withVersion(task.version() - 1);
        assertFoundBy(database, 1);
    }

    @Test
    void shouldNotBeWrittenToTheTablesWhenAnotherHasTakenOver() {
        makeAndKeep("first");
        tables.useHandle(handle -> handle.execute("UPDATE change_log SET name = 'of another one'"));
        assertThatThrownBy(() -> database.jdbi()).isInstanceOf(JdbiException.class);
        assertThat(versionInTheTables()).isEqualTo(task.version() - 1);
        assertFoundBy(database, 1);
    }

    @Test
    void shouldEmptyTheTablesOfTheLogWhenTheyAreLarge() throws SQLException {
        for (int number = 0; number < 12; number++) {
            Job job = new Job(
                    "job-" + number, "project", task.instanceId(), "name", "kind", NOW, NOW, "x".repeat(1 << 20));
            assertThat(database.pending().make(new TaskChanged(task, job), history))
                    .isTrue();
            task = task.storedAgain();
            assertThat(database.kept()).succeedsWithin(30, TimeUnit.SECONDS);
        }
        assertThat(entries()).isEqualTo(12);
        assertFoundBy(database, 12);
        assertThat(entries()).isZero();
        makeAndKeep("next");
        assertThat(entries()).isOne();
        assertFoundBy(database, 13);
    }

    private void makeAndKeep(String jobId) {
        assertThat(make(jobId)).isTrue();
        assertThat(database.kept()).succeedsWithin(30, TimeUnit.SECONDS);
    }

    private boolean make(String jobId) {
        boolean made = database.pending()
                .make(
                        new TaskChanged(
                                task, new Job(jobId, "project", task.instanceId(), "name", "kind", NOW, NOW, null)),
                        history);
        task = made ? task.storedAgain() : task;
        return made;
    }

    private void assertFoundBy(Database sandbox, int jobs) {
        assertThat(stored(sandbox).version()).isEqualTo(task.version());
        assertThat(new StoredRows(sandbox).countJobs()).isEqualTo(jobs);
    }

    private static SyncTask stored(Database sandbox) {
        return sandbox.jdbi()
                .withHandle(handle -> new TaskTable(handle).find(LOOKUP).get(0));
    }

    private SyncTask withVersion(long version) {
        SyncTask earlier = stored(database);
        assertThat(earlier.version()).isEqualTo(version);
        return earlier;
    }

    private long versionInTheTables() {
        return number("SELECT version FROM task WHERE task_name = 'sync_sales'");
    }

    private long entries() {
        return number("SELECT (SELECT COUNT(*) FROM logged_change_0) + (SELECT COUNT(*) FROM logged_change_1)");
    }

    private long number(String query) {
        return tables.withHandle(
                handle -> handle.select(query).mapTo(Long.class).one());
    }
}
