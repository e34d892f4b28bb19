package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.replication.Lifecycle;
import io.github.starrockssync.sandbox.replication.SyncConfiguration;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.replication.TableSelection;
import io.github.starrockssync.sandbox.store.TaskLookup.By;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RecentTasksTest {

    private static final TaskLookup BY_NAME = lookup(By.NAME, "sync_sales");
    private static final TaskLookup BY_TARGET = lookup(By.TARGET_DATABASE, "sales_sr");

    private final RecentTasks unit = new RecentTasks();

    @Test
    void shouldRememberWhatWasFound() {
        unit.found(BY_NAME, List.of(task(1, 5, 1)));
        assertThat(unit.find(BY_NAME)).hasValue(List.of(task(1, 5, 1)));
        assertThat(unit.find(BY_TARGET)).isEmpty();
    }

    @Test
    void shouldNotRememberThatNothingWasFound() {
        unit.found(BY_NAME, List.of());
        assertThat(unit.find(BY_NAME)).isEmpty();
    }

    @Test
    void shouldKnowAChangeHoweverTheTaskIsLookedFor() {
        unit.found(BY_NAME, List.of(task(1, 5, 1)));
        unit.found(BY_TARGET, List.of(task(1, 5, 1)));
        unit.changed(task(1, 6, 1));
        assertThat(unit.find(BY_NAME)).hasValue(List.of(task(1, 6, 1)));
        assertThat(unit.find(BY_TARGET)).hasValue(List.of(task(1, 6, 1)));
    }

    @Test
    void shouldKeepTheNewerVersionWhenAnOlderOneArrivesLater() {
        unit.found(BY_NAME, List.of(task(1, 6, 1)));
        unit.found(BY_TARGET, List.of(task(1, 5, 1)));
        unit.changed(task(1, 4, 1));
        assertThat(unit.find(BY_TARGET)).hasValue(List.of(task(1, 6, 1)));
    }

    @Test
    void shouldNotRememberAChangeOfATaskThatNobodyLookedFor() {
        unit.changed(task(1, 6, 1));
        unit.found(BY_NAME, List.of(task(1, 5, 1)));
        assertThat(unit.find(BY_NAME)).hasValue(List.of(task(1, 5, 1)));
    }

    @Test
    void shouldForgetWhenThereIsTooMuch() {
        unit.found(BY_NAME, List.of(task(1, 5, 4_000)));
        unit.found(BY_TARGET, List.of(task(2, 5, 4_000)));
        unit.found(lookup(By.NAME, "sync_more"), List.of(task(3, 5, 4_000)));
        assertThat(unit.find(BY_NAME)).isEmpty();
        assertThat(unit.find(lookup(By.NAME, "sync_more"))).isPresent();
    }

    @Test
    void shouldForgetNothingWhenTheSameIsFoundAgainAndAgain() {
        unit.found(BY_NAME, List.of(task(1, 5, 1)));
        IntStream.range(0, 100).forEach(time -> unit.found(BY_TARGET, List.of(task(2, 5, 4_000))));
        assertThat(unit.find(BY_NAME)).isPresent();
    }

    @Test
    void shouldNotRememberWhatIsTooMuchByItself() {
        unit.found(BY_NAME, List.of(task(1, 5, 1)));
        unit.found(BY_TARGET, List.of(task(2, 5, 20_000)));
        assertThat(unit.find(BY_TARGET)).isEmpty();
        assertThat(unit.find(BY_NAME)).isPresent();
    }

    private static TaskLookup lookup(By by, String value) {
        return new TaskLookup("b6280c323ce449f2ad02af74e21f3dc5in17", by, value);
    }

    private static SyncTask task(long key, long version, int tables) {
        List<String> names =
                IntStream.range(0, tables).mapToObj(number -> "t" + number).toList();
        SyncConfiguration configuration = new SyncConfiguration(
                "aa3f1c60e94ec4575989840e648fb4f6no07",
                List.of(),
                List.of(),
                new TableSelection(TableSelection.ListKind.INCLUDE, false, names),
                false,
                false,
                false);
        return new SyncTask(
                key,
                version,
                BY_NAME.instanceId(),
                "sync_sales",
                "fb632d1d531a4107804f0f082581810fin07",
                "sales",
                "sales_sr",
                configuration,
                null,
                null,
                null,
                Lifecycle.CREATED);
    }
}
