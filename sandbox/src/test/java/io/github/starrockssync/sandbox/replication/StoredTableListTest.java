package io.github.starrockssync.sandbox.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.sandbox.replication.TableSelection.ListKind;
import io.github.starrockssync.sandbox.replication.TaskChange.TablesChange;
import io.github.starrockssync.sandbox.state.StateDocuments;
import io.github.starrockssync.sandbox.state.StateStore;
import io.github.starrockssync.sandbox.state.States;
import io.github.starrockssync.sandbox.state.StoredReplication;
import io.github.starrockssync.sandbox.store.HeapStore;
import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.model.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A list of tables that is kept stays one that an import would take. */
final class StoredTableListTest {

    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    private static final String SOURCE = "fb632d1d531a4107804f0f082581810fin07";
    private static final String TASK = "sync_all";
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final Store rows = new HeapStore();
    private final StoredReplication store = new StoredReplication(rows, Duration.ofDays(30));
    private final CheckService checks = new CheckService(store, () -> NOW);
    private final ModificationService unit =
            new ModificationService(store, () -> NOW, new Jobs(Duration.ZERO, WaitingFailure.NONE));

    StoredTableListTest() {
        States.fill(rows);
    }

    @AfterEach
    void close() {
        rows.close();
    }

    @Test
    void shouldRefuseToSwitchWildcardsOffWhenTheListHasSome() {
        create("sales.*", "inventory.old_?");
        assertThatThrownBy(() -> modify(null, false)).isInstanceOfSatisfying(ServiceException.class, refused -> {
            assertThat(refused.violations().message(Language.EN_US))
                    .isEqualTo("$.is_support_reg_exp: must stay true while the list of tables has names with"
                            + " wildcards: sales.*, inventory.old_?");
            assertThat(refused.violations().message(Language.ZH_CN))
                    .isEqualTo("$.is_support_reg_exp: 在表清单含有带通配符的表名时必须保持为true：sales.*, inventory.old_?");
        });
        assertThat(modify(null, true).jobId()).isNotNull();
        assertImportable();
    }

    @Test
    void shouldSwitchWildcardsOffWhenTheListHasNone() {
        create("sales.customers", "sales.orders", "sales.order_items");
        assertThat(modify(null, false).jobId()).isNotNull();
        assertImportable();
    }

    @Test
    void shouldSwitchWildcardsOffWhenTheListIsReplacedByNames() {
        create("sales.*");
        TablesChange names = new TablesChange(
                ListKind.EXCLUDE, false, List.of("sales.customers", "sales.orders", "sales.order_items"));
        assertThat(modify(names, false).jobId()).isNotNull();
        assertImportable();
    }

    @Test
    void shouldKeepNoListWhenEveryTableIsMeant() {
        TablesChange every = new TablesChange(ListKind.INCLUDE, true, List.of("nothing", "nothing"));
        unit.modify(PROJECT, INSTANCE, change("sync_sales", every, null));
        assertImportable();
    }

    private void create(String... excluded) {
        checks.checkDatabase(
                PROJECT,
                INSTANCE,
                new TaskDraft(
                        TASK,
                        SOURCE,
                        null,
                        "ALL",
                        "ALL",
                        List.of(),
                        List.of(),
                        new TablesChange(ListKind.EXCLUDE, false, List.of(excluded)),
                        true,
                        true,
                        true));
    }

    private Modification modify(@Nullable TablesChange tables, boolean wildcards) {
        return unit.modify(PROJECT, INSTANCE, change(TASK, tables, wildcards));
    }

    private static TaskChange change(String task, @Nullable TablesChange tables, @Nullable Boolean wildcards) {
        return new TaskChange(task, null, null, null, null, List.of(), List.of(), tables, null, null, wildcards);
    }

    private void assertImportable() {
        StateDocuments.check(new StateStore(rows).export());
    }
}
