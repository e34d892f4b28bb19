package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.Lifecycle;
import io.github.starrockssync.sandbox.replication.SyncConfiguration;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.state.States;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LoggedChangeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Lifecycle MOVED =
            new Lifecycle(NOW, NOW.plusSeconds(1), NOW.plusSeconds(2), Duration.ofMillis(5), NOW.plusSeconds(3));

    private final SyncTask task = task();

    @Test
    void shouldMakeTheSameChangeOfTheSameTask() {
        assertMadeAgain(change(task, null, task.configuration(), null, task.lifecycle()));
        assertMadeAgain(change(task, "disk \"full\" – 磁盘\n", null, "disk \"full\" – 磁盘\n", MOVED));
    }

    @Test
    void shouldBringTheConfigurationIntoForceThatTheChangeBeforeHasMade() {
        TaskChanged first = change(task, null, other(), null, task.lifecycle());
        SyncTask between = first.task().storedAgain();
        TaskChanged second = change(between, null, task.configuration(), null, task.lifecycle());
        assertThat(second.task().configuration()).isEqualTo(other());
        assertThat(LoggedChange.of(second).of(between)).isEqualTo(second);
        assertThat(LoggedChange.of(second).of(task)).isNotEqualTo(second);
    }

    @Test
    void shouldBeReadThoughItHoldsMoreThanItNeeds() {
        TaskChanged change = change(task, null, task.configuration(), null, task.lifecycle());
        String json = JsonColumn.write(LoggedChange.of(change));
        assertThat(JsonColumn.readChange("{\"jobEndsAt\":1," + json.substring(1))
                        .of(task))
                .isEqualTo(change);
    }

    private void assertMadeAgain(TaskChanged change) {
        String json = JsonColumn.write(LoggedChange.of(change));
        assertThat(JsonColumn.readChange(json).of(task)).isEqualTo(change);
    }

    private static TaskChanged change(
            SyncTask before,
            @Nullable String jobFailure,
            @Nullable SyncConfiguration next,
            @Nullable String failure,
            Lifecycle lifecycle) {
        Job job = new Job("job", "project", before.instanceId(), "", "kind", NOW, NOW, jobFailure);
        return new TaskChanged(before.changedBy(job, next, failure, lifecycle), job);
    }

    private SyncConfiguration other() {
        SyncConfiguration known = task.configuration();
        return new SyncConfiguration(
                "another node",
                known.parameters(),
                known.tableSettings(),
                known.tables(),
                known.instanceLevel(),
                known.everyDatabase(),
                known.wildcards());
    }

    private static SyncTask task() {
        try (Database database = Database.inMemory().open()) {
            States.fill(database);
            return database.jdbi()
                    .withHandle(handle -> new TaskTable(handle).all().get(0));
        }
    }
}
