package io.github.starrockssync.sandbox.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.state.States;
import io.github.starrockssync.sandbox.store.Database;
import io.github.starrockssync.sandbox.store.DatabaseKind;
import io.github.starrockssync.sandbox.store.ReplicationTables;
import io.github.starrockssync.sandbox.store.Stores;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The number of tasks, which is kept and not counted, is that of the tasks that are there. */
@ParameterizedClass
@EnumSource
final class TaskCountTest {

    private static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    private static final Instant GONE = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant BEFORE = GONE.minusMillis(1);

    @Parameter
    private DatabaseKind kind;

    @TempDir
    private Path directory;

    private Database database;
    private ReplicationTables store;

    @BeforeEach
    void open() {
        database = kind.openFor(directory);
        store = Stores.of(database);
        States.fill(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void shouldCountATaskUntilItIsGone() {
        insertTaskThatGoes();
        assertThat(countAt(BEFORE)).isEqualTo(2);
        assertThat(countAt(GONE)).isOne();
    }

    @Test
    void shouldCountOnWhenTasksThatAreGoneWereRemoved() {
        insertTaskThatGoes();
        store.inTransaction(session -> {
            session.removeGoneTasks(INSTANCE, BEFORE);
            return true;
        });
        assertThat(countAt(BEFORE)).isEqualTo(2);
        store.inTransaction(session -> {
            session.removeGoneTasks(INSTANCE, GONE);
            return true;
        });
        assertThat(countAt(BEFORE)).isOne();
        assertThat(countAt(GONE)).isOne();
        insertTaskThatGoes();
        assertThat(countAt(BEFORE)).isEqualTo(2);
    }

    @Test
    void shouldCountTheTasksOfAStateThatReplacesAnother() {
        insertTaskThatGoes();
        States.restore(database);
        assertThat(countAt(BEFORE)).isOne();
    }

    private long countAt(Instant now) {
        return store.look(session -> session.countTasks(INSTANCE, now));
    }

    private void insertTaskThatGoes() {
        store.inTransaction(session -> {
            SyncTask known = session.taskByName(INSTANCE, "sync_sales", BEFORE).orElseThrow();
            session.insert(new SyncTask(
                    0,
                    0,
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
