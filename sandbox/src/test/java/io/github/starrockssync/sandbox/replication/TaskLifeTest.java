package io.github.starrockssync.sandbox.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.sandbox.replication.Lifecycle.Stage;
import io.github.starrockssync.sandbox.replication.TableSelection.ListKind;
import io.github.starrockssync.sandbox.replication.TaskChange.TablesChange;
import io.github.starrockssync.sandbox.state.States;
import io.github.starrockssync.sandbox.state.StoredReplication;
import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.sandbox.store.StoreKind;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.model.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class TaskLifeTest {

    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    private static final String SOURCE = "fb632d1d531a4107804f0f082581810fin07";
    private static final Duration JOB_HISTORY = Duration.ofDays(30);
    private static final Duration JOB = Duration.ofSeconds(10);
    private static final Duration FULL_SYNC = Duration.ofSeconds(100);

    private static Store rows;

    @Parameter
    private StoreKind kind;

    private final StoredReplication store = new StoredReplication(rows, JOB_HISTORY);
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private Optional<String> jobFailure = Optional.empty();
    private final Jobs jobs = new Jobs(JOB, new WaitingFailure(() -> jobFailure));
    private final CheckService checks = new CheckService(store, () -> now);
    private final LifecycleService unit = new LifecycleService(store, () -> now, jobs, FULL_SYNC);
    private final QueryService queries = new QueryService(store, () -> now, FULL_SYNC, Duration.ZERO, JOB_HISTORY);

    /** One store for all tests of a kind: to make one takes longer than what they do with it. */
    @BeforeParameterizedClassInvocation
    static void openStore(StoreKind kind, @TempDir Path directory) {
        rows = kind.openFor(directory);
    }

    @AfterParameterizedClassInvocation
    static void closeStore() {
        rows.close();
    }

    @BeforeEach
    void startAnew() {
        States.restore(rows);
    }

    @Test
    void shouldGoThroughItsWholeLife() {
        assertThat(create(draft("life", "inventory", "inventory_sr"))).isEqualTo("life");
        assertThat(stage("life")).isEqualTo(Stage.WAIT);
        unit.start(PROJECT, INSTANCE, start("life"));
        assertThat(stage("life")).isEqualTo(Stage.WAIT);
        pass(JOB);
        assertThat(stage("life")).isEqualTo(Stage.FULL);
        pass(FULL_SYNC);
        assertThat(stage("life")).isEqualTo(Stage.INCREMENTAL);
        unit.pause(PROJECT, INSTANCE, "life");
        pass(JOB);
        assertThat(stage("life")).isEqualTo(Stage.PAUSED);
        unit.resume(PROJECT, INSTANCE, "life");
        pass(JOB);
        assertThat(stage("life")).isEqualTo(Stage.INCREMENTAL);
        unit.delete(PROJECT, INSTANCE, "life");
        assertThat(stage("life")).isEqualTo(Stage.CANCELLED);
        assertError(() -> create(draft("life", "inventory", "inventory_sr")), ApiError.OPERATION_IN_PROGRESS);
        pass(JOB);
        assertError(() -> unit.pause(PROJECT, INSTANCE, "life"), ApiError.TASK_NOT_FOUND);
        assertError(() -> unit.delete(PROJECT, INSTANCE, "life"), ApiError.TASK_TO_DELETE_NOT_FOUND);
        assertThat(queries.tasks(PROJECT, INSTANCE, 100, 0).total()).isOne();
        assertThat(create(draft("life", "inventory", "inventory_sr"))).isEqualTo("life");
    }

    @Test
    void shouldRefuseWhatTheStageForbids() {
        create(draft("life", "inventory", "inventory_sr"));
        assertError(() -> unit.pause(PROJECT, INSTANCE, "life"), ApiError.OPERATION_NOT_ALLOWED);
        assertError(() -> unit.resume(PROJECT, INSTANCE, "life"), ApiError.OPERATION_NOT_ALLOWED);
        unit.start(PROJECT, INSTANCE, start("life"));
        assertError(() -> unit.pause(PROJECT, INSTANCE, "life"), ApiError.OPERATION_IN_PROGRESS);
        pass(JOB);
        assertError(() -> unit.start(PROJECT, INSTANCE, start("life")), ApiError.OPERATION_NOT_ALLOWED);
        unit.pause(PROJECT, INSTANCE, "life");
        pass(JOB);
        assertError(() -> unit.pause(PROJECT, INSTANCE, "life"), ApiError.OPERATION_NOT_ALLOWED);
        assertError(() -> unit.start(PROJECT, INSTANCE, start("life")), ApiError.OPERATION_NOT_ALLOWED);
    }

    @Test
    void shouldStayWhereItIsWhenTheJobFails() {
        create(draft("life", "inventory", "inventory_sr"));
        jobFailure = Optional.of("no space left");
        String job = unit.start(PROJECT, INSTANCE, start("life"));
        pass(JOB);
        assertThat(queries.job(PROJECT, job).job().statusAt(now)).isEqualTo(Job.Status.FAILED);
        assertThat(stage("life")).isEqualTo(Stage.WAIT);
        jobFailure = Optional.empty();
        unit.start(PROJECT, INSTANCE, start("life"));
        pass(JOB);
        assertThat(stage("life")).isEqualTo(Stage.FULL);
    }

    @Test
    void shouldRefuseToStartAnotherTaskThanTheOneDescribed() {
        create(draft("life", "inventory", "inventory_sr"));
        assertThat(rules(() -> unit.start(
                        PROJECT,
                        INSTANCE,
                        new LifecycleService.Start(
                                "life", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaain07", "nowhere", "sales", "sales_sr"))))
                .contains("$.source_database: cannot change from inventory to sales")
                .contains("$.target_database: cannot change from inventory_sr to sales_sr")
                .contains("$.source_instance_id: cannot change")
                .contains("$.source_node_id: cannot change");
        assertThat(stage("life")).isEqualTo(Stage.WAIT);
    }

    @Test
    void shouldRefuseANewTaskThatTakesWhatAnotherHas() {
        assertThat(rules(() -> create(draft("sync_sales", "inventory", "sales_sr"))))
                .isEqualTo("$.target_database_name: is written to by the task sync_sales;"
                        + " $.task_name: a task of this name exists");
        assertThat(rules(() -> create(draft("other", "sales", "other_sr"))))
                .isEqualTo("$.table_repl_config: shares tables with the task sync_sales:"
                        + " sales.customers, sales.order_items, sales.orders");
        assertThat(rules(() -> create(instanceLevel("all", true, null, false))))
                .contains("shares tables with the task");
    }

    @Test
    void shouldTakeTablesThatNoOtherTaskHas() {
        unit.delete(PROJECT, INSTANCE, "sync_sales");
        pass(JOB);
        create(withTables(draft("some", "sales", "some_sr"), ListKind.INCLUDE, "orders"));
        create(withTables(draft("rest", "sales", "rest_sr"), ListKind.EXCLUDE, "orders"));
        assertThat(rules(() -> create(withTables(draft("more", "sales", "more_sr"), ListKind.INCLUDE, "customers"))))
                .isEqualTo("$.table_repl_config: shares tables with the task rest: sales.customers");
    }

    @Test
    void shouldSynchronizeSeveralDatabasesAtInstanceLevel() {
        unit.delete(PROJECT, INSTANCE, "sync_sales");
        pass(JOB);
        assertThat(create(instanceLevel("all", true, null, false))).isEqualTo("all");
        unit.delete(PROJECT, INSTANCE, "all");
        pass(JOB);
        assertThat(rules(() -> create(instanceLevel("some", false, List.of("sales.orders"), false))))
                .isEqualTo("$.table_repl_config.tables: must take tables of at least two databases"
                        + " in an instance-level task of some databases");
        assertThat(create(instanceLevel("some", false, List.of("s*.orde??", "inventory.*"), true)))
                .isEqualTo("some");
        assertThat(rules(() -> create(draft("sales_too", "sales", "sales_sr"))))
                .isEqualTo("$.table_repl_config: shares tables with the task some: sales.orders");
    }

    @Test
    void shouldRefuseALeftoverOfNoTables() {
        String rule = "$.table_repl_config.tables: leaves no tables to synchronize";
        assertThat(rules(() ->
                        create(withTables(draft("none", "inventory", "inventory_sr"), ListKind.EXCLUDE, "stock"))))
                .isEqualTo(rule);
        assertThat(rules(() -> create(instanceLevel("none", true, List.of("nothing.*"), true))))
                .isEqualTo(rule);
        assertThat(create(withTables(draft("all", "inventory", "inventory_sr"), ListKind.EXCLUDE)))
                .isEqualTo("all");
    }

    @Test
    void shouldNameWhatIsWrongWithADraft() {
        assertThat(rules(() -> create(draft("life", "nowhere", "ALL"))))
                .isEqualTo("$.source_database_name: is not a database of " + SOURCE + "; $.target_database_name:"
                        + " must be ALL in an instance-level task, and only there");
        assertThat(rules(() -> checks.checkTables(PROJECT, INSTANCE, draft(null, "inventory", "inventory_sr"), true)))
                .isEqualTo("$.task_name: is required to create a task");
    }

    @Test
    void shouldCreateNothingWhenACheckFailsOrNoNameIsGiven() {
        TaskDraft failing = withParameter(draft("life", "inventory", "inventory_sr"), "max_rows_per_chunk", "-1");
        assertThat(create(failing)).isNull();
        assertThat(create(draft(null, "inventory", "inventory_sr"))).isNull();
        assertThat(rules(() -> checks.checkTables(PROJECT, INSTANCE, failing, true)))
                .isEqualTo("$.db_configs[0]: is not a parameter with a value in its range");
        assertThat(queries.tasks(PROJECT, INSTANCE, 100, 0).total()).isOne();
    }

    private Stage stage(String task) {
        return queries.tasks(PROJECT, INSTANCE, 100, 0).tasks().stream()
                .filter(progress -> progress.task().name().equals(task))
                .findFirst()
                .orElseThrow()
                .stage();
    }

    private String create(TaskDraft draft) {
        return checks.checkDatabase(PROJECT, INSTANCE, draft).createdTask();
    }

    private void pass(Duration duration) {
        now = now.plus(duration);
    }

    private static void assertError(Runnable call, ApiError error) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        refused -> assertThat(refused.error()).isEqualTo(error));
    }

    private static String rules(Runnable call) {
        try {
            call.run();
            return "";
        } catch (ServiceException refused) {
            return refused.violations().message(Language.EN_US);
        }
    }

    private static LifecycleService.Start start(String task) {
        return new LifecycleService.Start(task, SOURCE, null, "inventory", "inventory_sr");
    }

    private static TaskDraft draft(String name, String source, String target) {
        return new TaskDraft(name, SOURCE, null, source, target, List.of(), List.of(), null, false, false, false);
    }

    private static TaskDraft withTables(TaskDraft draft, ListKind kind, String... tables) {
        return new TaskDraft(
                draft.name(),
                SOURCE,
                null,
                draft.sourceDatabase(),
                draft.targetDatabase(),
                List.of(),
                List.of(),
                new TablesChange(kind, false, List.of(tables)),
                false,
                false,
                false);
    }

    private static TaskDraft withParameter(TaskDraft draft, String name, String value) {
        List<Setting> parameters = List.of(new Setting(name, value));
        return new TaskDraft(
                draft.name(),
                SOURCE,
                null,
                draft.sourceDatabase(),
                draft.targetDatabase(),
                parameters,
                List.of(),
                null,
                false,
                false,
                false);
    }

    private static TaskDraft instanceLevel(String name, boolean every, List<String> tables, boolean wildcards) {
        TablesChange change = tables == null ? null : new TablesChange(ListKind.INCLUDE, false, tables);
        return new TaskDraft(name, SOURCE, null, "ALL", "ALL", List.of(), List.of(), change, true, every, wildcards);
    }
}
