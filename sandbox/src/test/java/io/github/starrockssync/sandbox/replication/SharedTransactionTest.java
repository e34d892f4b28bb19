package io.github.starrockssync.sandbox.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.starrockssync.sandbox.controls.FaultEffect;
import io.github.starrockssync.sandbox.controls.FaultTrigger;
import io.github.starrockssync.sandbox.controls.Faults;
import io.github.starrockssync.sandbox.state.States;
import io.github.starrockssync.sandbox.store.Database;
import io.github.starrockssync.sandbox.store.DatabaseKind;
import io.github.starrockssync.sandbox.store.FaultTable;
import io.github.starrockssync.sandbox.store.StoredRows;
import io.github.starrockssync.sandbox.store.Stores;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is worked out from memory counts only if the database agrees, through whichever sandbox it was changed. */
@ParameterizedClass
@EnumSource
final class SharedTransactionTest {

    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    private static final Duration JOB = Duration.ofMinutes(1);

    @Parameter
    private DatabaseKind kind;

    @TempDir
    private Path directory;

    private Database database;

    /** The same one, unless several sandboxes may use it at a time. */
    private Database otherDatabase;

    private final Queue<Runnable> gathered = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private ModificationService unit;
    private ModificationService other;

    @BeforeEach
    void open() {
        database = kind.openFor(directory);
        otherDatabase = kind == DatabaseKind.POSTGRES ? kind.openFor(directory) : database;
        States.fill(database);
        unit = service(database);
        other = service(otherDatabase);
        remember("sync_sales");
    }

    private ModificationService service(Database sandbox) {
        return new ModificationService(
                Stores.of(sandbox, gathered::add), () -> now, new Jobs(JOB, new Faults(new FaultTable(sandbox))));
    }

    /** Modifies a task through both sandboxes, and lets the jobs end. */
    private void remember(String task) {
        for (ModificationService service : new ModificationService[] {unit, other, unit}) {
            CompletionStage<Modification> change = modify(service, task, "1000");
            store();
            Outcome.of(change);
            now = now.plus(JOB);
        }
    }

    @AfterEach
    void close() {
        database.close();
        otherDatabase.close();
    }

    @Test
    void shouldNotWaitForOthersWhenNoOtherProcessChangesTheDatabase() {
        assumeThat(kind).isNotEqualTo(DatabaseKind.POSTGRES);
        long before = jobs();
        CompletionStage<Modification> change = modify(unit, "sync_sales", "2000");
        assertThat(gathered).isEmpty();
        assertThat(Outcome.of(change).jobId()).isNotNull();
        assertThat(jobs()).isEqualTo(before + 1);
        assertThat(Stores.of(database)
                        .look(session -> session.taskByName(INSTANCE, "sync_sales", now))
                        .orElseThrow()
                        .isBusyAt(now))
                .isTrue();
    }

    @Test
    void shouldNotTellOfAChangeBeforeItIsStored() {
        assumeThat(kind).isEqualTo(DatabaseKind.POSTGRES);
        CompletableFuture<Modification> change =
                modify(unit, "sync_sales", "2000").toCompletableFuture();
        assertThat(gathered).hasSize(1);
        assertThat(change).isNotDone();
        store();
        assertThat(Outcome.of(change).jobId()).isNotNull();
    }

    @Test
    void shouldStoreTheChangesOfSeveralTasksTogether() {
        assumeThat(kind).isEqualTo(DatabaseKind.POSTGRES);
        new StoredRows(database).addTask("sync_more", "more_sr");
        remember("sync_sales");
        remember("sync_more");
        long before = jobs();
        CompletionStage<Modification> first = modify(unit, "sync_sales", "2000");
        CompletionStage<Modification> second = modify(unit, "sync_more", "3000");
        assertThat(gathered).hasSize(1);
        store();
        assertThat(Outcome.of(first).jobId()).isNotEqualTo(Outcome.of(second).jobId());
        assertThat(jobs()).isEqualTo(before + 2);
    }

    @Test
    void shouldRefuseTheSecondOfTwoChangesThatWereWorkedOutAtOnce() {
        long before = jobs();
        CompletionStage<Modification> first = modify(unit, "sync_sales", "2000");
        CompletionStage<Modification> second = modify(other, "sync_sales", "3000");
        store();
        assertThat(Outcome.of(first).jobId()).isNotNull();
        assertBusy(second);
        assertThat(jobs()).isEqualTo(before + 1);
    }

    @Test
    void shouldRefuseWhatOnlyTheOtherSandboxKnowsToBeRefused() {
        CompletionStage<Modification> first = modify(other, "sync_sales", "2000");
        store();
        assertThat(Outcome.of(first).jobId()).isNotNull();
        CompletionStage<Modification> second = modify(unit, "sync_sales", "3000");
        store();
        assertBusy(second);
    }

    @Test
    void shouldSeeATaskThatTheOtherSandboxHasAdded() {
        SyncTask known = Stores.of(database)
                .look(session -> session.taskByName(INSTANCE, "sync_sales", now))
                .orElseThrow();
        String target = known.targetDatabase();
        CompletionStage<Modification> alone = unit.modify(PROJECT, INSTANCE, ofTarget(target));
        store();
        assertThat(Outcome.of(alone).jobId()).isNotNull();
        now = now.plus(JOB);
        addToOtherSandbox("sync_too", known);
        CompletionStage<Modification> ambiguous = unit.modify(PROJECT, INSTANCE, ofTarget(target));
        store();
        assertThatThrownBy(() -> Outcome.of(ambiguous)).isInstanceOf(ServiceException.class);
    }

    private void addToOtherSandbox(String name, SyncTask like) {
        Stores.of(otherDatabase).inTransaction(session -> {
            session.insert(new SyncTask(
                    0,
                    0,
                    INSTANCE,
                    name,
                    like.sourceInstanceId(),
                    like.sourceDatabase(),
                    like.targetDatabase(),
                    like.configuration(),
                    null,
                    null,
                    null,
                    Lifecycle.CREATED));
            return name;
        });
    }

    @Test
    void shouldUseUpTheFailureOfAJobWithTheJobThatFails() {
        new FaultTable(otherDatabase)
                .add(
                        "modifyDataSync",
                        new FaultEffect(FaultEffect.Kind.JOB_FAILURE, null, null, null, null, "no space left"),
                        FaultTrigger.times(1));
        assertThat(failureOf(modify(unit, "sync_sales", "2000"))).isEqualTo("no space left");
        now = now.plus(JOB);
        assertThat(failureOf(modify(unit, "sync_sales", "3000"))).isNull();
    }

    private String failureOf(CompletionStage<Modification> change) {
        store();
        String jobId = Outcome.of(change).jobId();
        return Stores.of(database)
                .look(session -> session.job(PROJECT, String.valueOf(jobId)))
                .orElseThrow()
                .failure();
    }

    private void assertBusy(CompletionStage<Modification> change) {
        assertThatThrownBy(() -> Outcome.of(change))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        refused -> assertThat(refused.error()).isEqualTo(ApiError.OPERATION_IN_PROGRESS));
    }

    private void store() {
        for (Runnable next = gathered.poll(); next != null; next = gathered.poll()) {
            next.run();
        }
    }

    private long jobs() {
        return new StoredRows(database).countJobs();
    }

    private static CompletionStage<Modification> modify(ModificationService service, String task, String interval) {
        return service.modify(
                PROJECT,
                INSTANCE,
                ChangeBuilder.ofTask(task)
                        .parameters(new Setting("sync_commit_interval_ms", interval))
                        .change());
    }

    private static TaskChange ofTarget(String target) {
        return ChangeBuilder.ofTask(null)
                .to(target)
                .parameters(new Setting("sync_commit_interval_ms", "4000"))
                .change();
    }
}
