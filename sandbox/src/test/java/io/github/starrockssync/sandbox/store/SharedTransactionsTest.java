package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.state.States;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
final class SharedTransactionsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Parameter
    private DatabaseKind kind;

    @TempDir
    private Path directory;

    private final Queue<Runnable> gathered = new ArrayDeque<>();
    private final RecentTasks recent = new RecentTasks();
    private Database database;
    private SharedTransactions unit;

    @BeforeEach
    void open() {
        database = kind.openFor(directory);
        States.fill(database);
        new StoredRows(database).addTask("sync_more", "more_sr");
        unit = new SharedTransactions(database, new JobHistory(Duration.ofDays(1)), gathered::add);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void shouldStoreWhatGathersInOneGo() {
        CompletableFuture<Boolean> first = store(task("sync_sales"), "first");
        CompletableFuture<Boolean> second = store(task("sync_more"), "second");
        assertThat(gathered).hasSize(1);
        gathered.remove().run();
        assertThat(first).succeedsWithin(30, TimeUnit.SECONDS).isEqualTo(true);
        assertThat(second).succeedsWithin(30, TimeUnit.SECONDS).isEqualTo(true);
        assertThat(jobs()).isEqualTo(2);
    }

    @Test
    void shouldStoreNothingOfWhatIsOutdatedAndAllOfTheOthers() {
        SyncTask read = task("sync_sales");
        CompletableFuture<Boolean> first = store(read, "first");
        CompletableFuture<Boolean> second = store(read, "second");
        CompletableFuture<Boolean> third = store(task("sync_more"), "third");
        gathered.remove().run();
        assertThat(first).succeedsWithin(30, TimeUnit.SECONDS).isEqualTo(true);
        assertThat(second).succeedsWithin(30, TimeUnit.SECONDS).isEqualTo(false);
        assertThat(third).succeedsWithin(30, TimeUnit.SECONDS).isEqualTo(true);
        assertThat(jobs()).isEqualTo(2);
        assertThat(task("sync_sales").version()).isEqualTo(read.version() + 1);
    }

    @Test
    void shouldStoreTheOthersWhenOneCannotBeStored() throws InterruptedException, TimeoutException {
        CompletableFuture<Boolean> first = store(task("sync_sales"), "longer than any identifier may be".repeat(2));
        CompletableFuture<Boolean> second = store(task("sync_more"), "second");
        gathered.remove().run();
        assertThat(failure(first)).isInstanceOf(JdbiException.class);
        assertThat(second).succeedsWithin(30, TimeUnit.SECONDS).isEqualTo(true);
        assertThat(jobs()).isOne();
        assertThat(task("sync_sales").version()).isZero();
    }

    @Test
    void shouldStoreWhatComesLaterInTheNextGo() {
        store(task("sync_sales"), "first");
        gathered.remove().run();
        CompletableFuture<Boolean> second = store(task("sync_more"), "second");
        assertThat(gathered).hasSize(1);
        gathered.remove().run();
        assertThat(second).succeedsWithin(30, TimeUnit.SECONDS).isEqualTo(true);
    }

    private static Throwable failure(CompletableFuture<Boolean> call) throws InterruptedException, TimeoutException {
        try {
            throw new AssertionError("Ended with " + call.get(30, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private CompletableFuture<Boolean> store(SyncTask task, String jobId) {
        Job job = new Job(jobId, "project", task.instanceId(), "name", "kind", NOW, NOW, null);
        return unit.store(new TaskChanged(task, job), recent).toCompletableFuture();
    }

    private SyncTask task(String name) {
        TaskLookup lookup = new TaskLookup("b6280c323ce449f2ad02af74e21f3dc5in17", TaskLookup.By.NAME, name);
        return database.jdbi()
                .withHandle(handle -> new TaskTable(handle).find(lookup).get(0));
    }

    private long jobs() {
        return new StoredRows(database).countJobs();
    }
}
