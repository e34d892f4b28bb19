package io.github.starrockssync.sandbox.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.state.States;
import io.github.starrockssync.sandbox.state.StoredReplication;
import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.sandbox.store.StoreKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The number of tasks is that of the tasks that are there. */
@ParameterizedClass
@EnumSource
final class TaskCountTest {

    private static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    private static final Instant GONE = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant BEFORE = GONE.minusMillis(1);

    @Parameter
    private StoreKind kind;

    @TempDir
    private Path directory;

    private Store rows;
    private StoredReplication store;

    @BeforeEach
    void open() {
        rows = kind.openFor(directory);
        store = new StoredReplication(rows, Duration.ofDays(30));
        States.fill(rows);
    }

    @AfterEach
    void close() {
        rows.close();
    }

    @Test
    void shouldCountATaskUntilItIsGone() {
        insertTaskThatGoes();
        assertThat(countAt(BEFORE)).isEqualTo(2);
        assertThat(countAt(GONE)).isOne();
    }

    @Test
    void shouldCountTheTasksOfAStateThatReplacesAnother() {
        insertTaskThatGoes();
        States.restore(rows);
        assertThat(countAt(BEFORE)).isOne();
    }

    private long countAt(Instant now) {
        return store.read(session -> session.countTasks(INSTANCE, now));
    }

    private void insertTaskThatGoes() {
        store.change(session -> {
            SyncTask known = session.taskByName(INSTANCE, "sync_sales", BEFORE).orElseThrow();
            session.put(new SyncTask(
                    "short lived",
                    INSTANCE,
                    "short_lived",
                    known.sourceInstanceId(),
                    known.sourceDatabase(),
                    "elsewhere",
                    known.configuration(),
                    null,
                    null,
                    null,
                    Lifecycle.CREATED.deleted(GONE)));
            return true;
        });
    }
}
