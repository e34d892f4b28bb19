package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.state.States;
import org.junit.jupiter.api.Test;

final class KnownVersionsTest {

    private static final int MOST = 50_000;

    private final KnownVersions unit = new KnownVersions();
    private final SyncTask task = task();

    @Test
    void shouldKnowThatATaskIsCurrentWhenItWasAddedInItsVersion() {
        assertThat(unit.isCurrent(task)).isFalse();
        unit.add(task.key(), task.version());
        assertThat(unit.isCurrent(task)).isTrue();
        assertThat(unit.isCurrent(task.storedAgain())).isFalse();
        unit.forget();
        assertThat(unit.isCurrent(task)).isFalse();
    }

    @Test
    void shouldNotGoBackWhenAnEarlierVersionComesLater() {
        unit.add(task.key(), task.version() + 1);
        unit.add(task.key(), task.version());
        assertThat(unit.isCurrent(task)).isFalse();
        assertThat(unit.isCurrent(task.storedAgain())).isTrue();
    }

    @Test
    void shouldForgetAllButTheLastWhenThereAreTooMany() {
        unit.add(task.key(), task.version());
        for (int other = 1; other < MOST; other++) {
            unit.add(task.key() + other, task.version());
        }
        unit.add(task.key(), task.version());
        assertThat(unit.isCurrent(task)).isTrue();
        unit.add(task.key() + MOST, task.version());
        assertThat(unit.isCurrent(task)).isFalse();
        unit.add(task.key(), task.version());
        assertThat(unit.isCurrent(task)).isTrue();
    }

    private static SyncTask task() {
        try (Database database = Database.inMemory().open()) {
            States.fill(database);
            return database.jdbi()
                    .withHandle(handle -> new TaskTable(handle).all().get(0));
        }
    }
}
