package io.github.starrockssync.sandbox.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.sandbox.replication.CheckResults.Checked;
import io.github.starrockssync.sandbox.state.States;
import io.github.starrockssync.sandbox.state.StoredReplication;
import io.github.starrockssync.sandbox.state.StoredRows;
import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.sandbox.store.StoreKind;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.model.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
final class ModificationServiceTest {

    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    private static final String OTHER_INSTANCE = "c7391d434df550a3be13bf85f32a4ed6in17";
    private static final String SOURCE = "fb632d1d531a4107804f0f082581810fin07";
    private static final String PRIMARY_NODE = "aa3f1c60e94ec4575989840e648fb4f6no07";
    private static final Duration JOB_HISTORY = Duration.ofDays(30);
    private static final Duration JOB_DURATION = Duration.ofMinutes(1);
    private static final Setting INTERVAL = new Setting("sync_commit_interval_ms", "10000");

    private static Store rows;

    @Parameter
    private StoreKind kind;

    private final StoredRows stored = new StoredRows(rows);
    private final StoredReplication store = new StoredReplication(rows, JOB_HISTORY);
    private Optional<String> jobFailure = Optional.empty();
    private volatile Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final ModificationService unit =
            new ModificationService(store, () -> now, new Jobs(JOB_DURATION, new WaitingFailure(() -> jobFailure)));
    private final QueryService queries = new QueryService(store, () -> now, Duration.ZERO, Duration.ZERO, JOB_HISTORY);

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
    void shouldTakeForceOnlyWhenTheJobEnds() {
        Modification modification = modify(ChangeBuilder.ofTask("sync_sales").parameters(INTERVAL));
        assertThat(modification.results().parameters()).containsExactly(new Checked(INTERVAL, true));

        now = now.plus(JOB_DURATION).minusMillis(1);
        assertThat(task().inForce().parameters()).doesNotContain(INTERVAL).hasSize(9);
        assertThat(task().pending()).isNotNull();
        assertThat(job(modification).statusAt(now)).isEqualTo(Job.Status.RUNNING);

        now = now.plusMillis(1);
        assertThat(task().inForce().parameters()).contains(INTERVAL).hasSize(9);
        assertThat(task().pending()).isNull();
        assertThat(job(modification).statusAt(now)).isEqualTo(Job.Status.COMPLETED);
    }

    @Test
    void shouldKeepWhatTheChangeLeavesOut() {
        complete(ChangeBuilder.ofTask("sync_sales").include("orders", "customers"));
        complete(ChangeBuilder.ofTask("sync_sales").tableSettings(new Setting("orders", "order by id")));
        complete(ChangeBuilder.ofTask("sync_sales").from(null, PRIMARY_NODE, null));
        SyncConfiguration inForce = task().inForce();
        assertThat(inForce.tables().tables()).containsExactly("orders", "customers");
        assertThat(inForce.tableSettings()).containsExactly(new Setting("orders", "order by id"));
        assertThat(inForce.sourceNodeId()).isEqualTo(PRIMARY_NODE);
        assertThat(inForce.parameters()).hasSize(9);
    }

    @Test
    void shouldKeepOtherSettingsWhenAsManyAreChanged() {
        Setting orders = new Setting("orders", "order by id");
        Setting customers = new Setting("customers", "key columns id");
        complete(ChangeBuilder.ofTask("sync_sales").tableSettings(orders));
        complete(ChangeBuilder.ofTask("sync_sales").tableSettings(customers));
        assertThat(task().inForce().tableSettings()).containsExactly(orders, customers);
    }

    @Test
    void shouldChangeNothingWhenACheckFails() {
        Modification modification = modify(ChangeBuilder.ofTask("sync_sales")
                .parameters(INTERVAL, new Setting("max_rows_per_chunk", "-1"))
                .tableSettings(new Setting("orders", "order by nothing")));
        assertThat(modification.jobId()).isNull();
        assertThat(modification.results().parameters())
                .extracting(Checked::passed)
                .containsExactly(true, false);
        assertThat(modification.results().tables()).extracting(Checked::passed).containsExactly(false);
        assertThat(task().pending()).isNull();
        assertThat(jobs()).isZero();
    }

    @Test
    void shouldKeepTheConfigurationAndTellWhyWhenTheJobFails() {
        jobFailure = Optional.of("no space left");
        Modification modification = modify(ChangeBuilder.ofTask("sync_sales").parameters(INTERVAL));
        assertThat(job(modification).statusAt(now)).isEqualTo(Job.Status.PENDING);
        assertThat(task().failure()).isNull();
        now = now.plus(JOB_DURATION);
        assertThat(job(modification).statusAt(now)).isEqualTo(Job.Status.FAILED);
        assertThat(task().failure()).isEqualTo("no space left");
        assertThat(task().inForce().parameters()).doesNotContain(INTERVAL);
        jobFailure = Optional.empty();
        complete(ChangeBuilder.ofTask("sync_sales").parameters(INTERVAL));
        assertThat(task().failure()).isNull();
        assertThat(task().inForce().parameters()).contains(INTERVAL);
    }

    @Test
    void shouldRefuseWhenAJobIsRunningAndAllowWhenItHasEnded() {
        modify(ChangeBuilder.ofTask("sync_sales"));
        assertRefused(ChangeBuilder.ofTask("sync_sales").parameters(INTERVAL), ApiError.OPERATION_IN_PROGRESS);
        now = now.plus(JOB_DURATION);
        assertThat(modify(ChangeBuilder.ofTask("sync_sales")).jobId()).isNotNull();
    }

    @Test
    void shouldLetExactlyOneWinWhenManyModifyAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> attempts = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                attempts.add(() -> isAccepted(ChangeBuilder.ofTask("sync_sales").parameters(INTERVAL)));
            }
            int accepted = 0;
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                accepted += attempt.get() ? 1 : 0;
            }
            assertThat(accepted).isOne();
            assertThat(jobs()).isOne();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void shouldFindTheTaskByItsDatabasesWhenItIsNotNamed() {
        assertThat(modify(ChangeBuilder.ofTask(null).to("sales_sr")).task().name())
                .isEqualTo("sync_sales");
        now = now.plus(JOB_DURATION);
        assertThat(modify(ChangeBuilder.ofTask(null).from(null, null, "sales"))
                        .task()
                        .name())
                .isEqualTo("sync_sales");
    }

    @Test
    void shouldRefuseWhenNoOrSeveralTasksAreMeant() {
        assertRefused(ChangeBuilder.ofTask("nothing"), ApiError.TASK_NOT_FOUND);
        assertRefused(ChangeBuilder.ofTask(null).to("nothing"), ApiError.TASK_NOT_FOUND);
        assertThat(rules(ChangeBuilder.ofTask(null))).startsWith("$.task_name: is required when neither");
        stored.addTask("sync_sales_too", "sales_too");
        assertThat(rules(ChangeBuilder.ofTask(null).from(null, null, "sales")))
                .isEqualTo("$.task_name: is required, because several tasks match: sync_sales, sync_sales_too");
    }

    @Test
    void shouldRefuseWhenTheInstanceIsUnknownOrOfAnotherProject() {
        for (String instance : List.of(OTHER_INSTANCE, "00000000000000000000000000000000in17")) {
            assertThatThrownBy(() -> unit.modify(
                            PROJECT,
                            instance,
                            ChangeBuilder.ofTask("sync_sales").change()))
                    .isInstanceOfSatisfying(
                            ServiceException.class,
                            refused -> assertThat(refused.error()).isEqualTo(ApiError.INSTANCE_NOT_FOUND));
        }
    }

    @Test
    void shouldNameEverythingThatIsWrongAtOnce() {
        assertThat(rules(ChangeBuilder.ofTask("sync_sales")
                        .from("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaain07", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbno07", "other")
                        .to("other_sr")
                        .parameters(INTERVAL, INTERVAL)
                        .tableSettings(new Setting("orders", "order by id"), new Setting("orders", "order by id"))
                        .include("nothing")
                        .flags(true, true)))
                .isEqualTo("$.db_configs[1].param_name: repeats sync_commit_interval_ms; "
                        + "$.is_instance_level_sync: cannot change from false to true; "
                        + "$.is_support_reg_exp: is only allowed in an instance-level task that synchronizes some tables; "
                        + "$.source_database_name: cannot change from sales to other; "
                        + "$.source_instance_id: cannot change from " + SOURCE
                        + " to aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaain07; "
                        + "$.source_node_id: is not a node of " + SOURCE + "; "
                        + "$.table_repl_config.tables[0]: is not a table of sales; "
                        + "$.tables_configs[1].table_name: repeats orders; "
                        + "$.target_database_name: cannot change from sales_sr to other_sr");
        assertThat(jobs()).isZero();
    }

    @Test
    void shouldForgetAJobAfterAMonthAndHideItFromOtherProjects() {
        Modification modification = modify(ChangeBuilder.ofTask("sync_sales"));
        assertThat(job(modification).projectId()).isEqualTo(PROJECT);
        assertThatThrownBy(() -> queries.job("1f0c2c7c1f0a4d6f8d3f5a1b2c3d4e5f", modification.jobId()))
                .isInstanceOf(ServiceException.class);
        now = now.plus(JOB_DURATION).plus(JOB_HISTORY);
        assertThatThrownBy(() -> job(modification)).isInstanceOf(ServiceException.class);
    }

    private boolean isAccepted(ChangeBuilder change) {
        try {
            modify(change);
            return true;
        } catch (ServiceException refused) {
            assertThat(refused.error()).isEqualTo(ApiError.OPERATION_IN_PROGRESS);
            return false;
        }
    }

    private void complete(ChangeBuilder change) {
        assertThat(modify(change).jobId()).isNotNull();
        now = now.plus(JOB_DURATION);
    }

    private Modification modify(ChangeBuilder change) {
        return unit.modify(PROJECT, INSTANCE, change.change());
    }

    private void assertRefused(ChangeBuilder change, ApiError error) {
        assertThatThrownBy(() -> modify(change))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        refused -> assertThat(refused.error()).isEqualTo(error));
    }

    private String rules(ChangeBuilder change) {
        try {
            modify(change);
            return "";
        } catch (ServiceException refused) {
            return refused.violations().message(Language.EN_US);
        }
    }

    private QueryService.TaskView task() {
        return queries.task(PROJECT, INSTANCE, "sync_sales");
    }

    private Job job(Modification modification) {
        return queries.job(PROJECT, String.valueOf(modification.jobId())).job();
    }

    private long jobs() {
        return stored.countJobs();
    }
}
