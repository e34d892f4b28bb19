package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.state.States;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class PendingChangesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";

    @Parameter
    private DatabaseKind kind;

    @TempDir
    private Path directory;

    private final JobHistory history = new JobHistory(Duration.ofDays(1));
    private Database database;
    private PendingChanges unit;

    @BeforeEach
    void open() {
        database = kind.openFor(directory);
        States.fill(database);
        unit = database.pending();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void shouldMakeChangesOfATaskThatATransactionHasChanged() {
        SyncTask task = changedByTransaction();
        assertThat(make(task, "first")).isTrue();
        assertThat(make(task.storedAgain(), "second")).isTrue();
        assertThat(stored().version()).isEqualTo(task.version() + 2);
        assertThat(jobs()).isEqualTo(2);
        assertThat(make(stored(), "third")).isTrue();
        assertThat(stored().version()).isEqualTo(task.version() + 3);
    }

    @Test
    void shouldNotMakeAChangeOfATaskOfWhichNothingIsKnown() {
        assertThat(make(stored(), "first")).isFalse();
        assertThat(stored().version()).isZero();
        assertThat(jobs()).isZero();
    }

    @Test
    void shouldNotMakeAChangeOfWhatIsOutdated() {
        SyncTask task = changedByTransaction();
        assertThat(make(task, "first")).isTrue();
        assertThat(make(task, "second")).isFalse();
        assertThat(jobs()).isOne();
    }

    @Test
    void shouldNotMakeAChangeWhileATransactionChangesSomething() {
        SyncTask task = changedByTransaction();
        boolean meanwhile = database.change(handle ->
                CompletableFuture.supplyAsync(() -> make(task, "first")).join());
        assertThat(meanwhile).isFalse();
        assertThat(make(task, "first")).isTrue();
    }

    @Test
    void shouldShowATransactionEverythingThatWasChangedBeforeIt() {
        SyncTask task = changedByTransaction();
        assertThat(make(task, "first")).isTrue();
        long seen = database.change(
                handle -> new TaskTable(handle).find(lookup()).get(0).version());
        assertThat(seen).isEqualTo(task.version() + 1);
    }

    @Test
    void shouldNotMakeAChangeOfATaskWhenTasksWereReplaced() {
        SyncTask task = changedByTransaction();
        StateStore states = new StateStore(database);
        states.replace(states.export());
        assertThat(make(task, "first")).isFalse();
    }

    @Test
    void shouldMakeAChangeOfATaskThatWasFound() {
        SyncTask found = unit.find(lookup()).orElseThrow().get(0);
        assertThat(found).isEqualTo(stored());
        assertThat(make(found, "first")).isTrue();
        assertThat(stored().version()).isEqualTo(found.version() + 1);
    }

    @Test
    void shouldFindATaskAsItIsThoughItsChangesAreNotInTheTables() {
        SyncTask task = changedByTransaction();
        assertThat(make(task, "first")).isTrue();
        assertThat(make(task.storedAgain(), "second")).isTrue();
        assertThat(unit.find(lookup()).orElseThrow())
                .containsExactly(task.storedAgain().storedAgain());
        assertThat(stored()).isEqualTo(task.storedAgain().storedAgain());
    }

    @Test
    void shouldNotFindATaskWhileATransactionChangesSomething() {
        boolean found = database.change(handle -> CompletableFuture.supplyAsync(
                        () -> unit.find(lookup()).isPresent())
                .join());
        assertThat(found).isFalse();
        assertThat(unit.find(lookup())).isPresent();
    }

    @Test
    void shouldMakeNoChangeWhilePaused() {
        SyncTask task = changedByTransaction();
        unit.pause();
        assertThat(make(task, "first")).isFalse();
        assertThat(unit.find(lookup())).isEmpty();
    }

    @Test
    void shouldMakeNoMoreChangesWhenNobodyWritesThem() {
        SyncTask before = stored();
        SyncTask task = changedByTransaction();
        Queue<Runnable> background = new ArrayDeque<>();
        PendingChanges other = other(database.jdbi(), background::add, before);
        int made = 0;
        while (made < 2_500 && make(other, task, "job-" + made)) {
            task = task.storedAgain();
            made++;
        }
        assertThat(made).isEqualTo(2_048);
        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(make(other, task, "next")).isTrue();
    }

    @Test
    void shouldMakeAllChangesThoughWritingThemFails() {
        SyncTask before = stored();
        SyncTask task = changedByTransaction();
        AtomicBoolean away = new AtomicBoolean(true);
        PendingChanges other = other(Jdbi.create(() -> connection(away)), Runnable::run, before);
        assertThat(make(other, task, "first")).isTrue();
        assertThatThrownBy(other::write).isInstanceOf(JdbiException.class);
        assertThat(make(other, task.storedAgain(), "second")).isTrue();
        assertThat(jobs()).isZero();
        away.set(false);
        other.write();
        assertThat(stored().version()).isEqualTo(task.version() + 2);
        assertThat(jobs()).isEqualTo(2);
    }

    private Connection connection(AtomicBoolean away) throws SQLException {
        if (away.get()) {
            throw new SQLException("away");
        }
        return database.jdbi().open().getConnection();
    }

    @Test
    void shouldWriteToTheTablesNowAndThenThoughNobodyReads() {
        SyncTask before = stored();
        SyncTask task = changedByTransaction();
        Queue<Runnable> background = new ArrayDeque<>();
        PendingChanges other = other(database.jdbi(), background::add, before);
        for (int number = 0; number < 2_500; number++) {
            assertThat(make(other, task, "job-" + number)).isTrue();
            task = task.storedAgain();
            background.forEach(Runnable::run);
            background.clear();
        }
        assertThat(jobs()).isBetween(2_000L, 2_499L);
    }

    private static PendingChanges other(Jdbi transactions, Executor background, SyncTask changed) {
        PendingChanges other = new PendingChanges(transactions, background);
        other.resume(ChangeLog.NONE);
        other.changed(changed);
        return other;
    }

    private SyncTask changedByTransaction() {
        SyncTask before = stored();
        Stores.of(database).inTransaction(session -> {
            session.update(before);
            return before;
        });
        return before.storedAgain();
    }

    private boolean make(SyncTask task, String jobId) {
        return make(unit, task, jobId);
    }

    private boolean make(PendingChanges pending, SyncTask task, String jobId) {
        return pending.make(
                new TaskChanged(task, new Job(jobId, "project", INSTANCE, "name", "kind", NOW, NOW, null)), history);
    }

    private SyncTask stored() {
        return database.jdbi()
                .withHandle(handle -> new TaskTable(handle).find(lookup()).get(0));
    }

    private static TaskLookup lookup() {
        return new TaskLookup(INSTANCE, TaskLookup.By.NAME, "sync_sales");
    }

    private long jobs() {
        return new StoredRows(database).countJobs();
    }
}
