package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.Lifecycle;
import io.github.starrockssync.sandbox.replication.SyncConfiguration;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.state.States;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileChangeLogTest {

    private static final String NAME = "log";
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final SyncConfiguration CONFIGURATION = configuration();

    @TempDir
    private Path directory;

    @Test
    void shouldReadWhatWasWrittenInItsOrder() throws IOException {
        write(0, change(7, 3), change(8, 1), change(7, 4));
        FileChangeLog unit = log(0);
        assertThat(unit.read()).containsExactly(logged(7, 3), logged(8, 1), logged(7, 4));
    }

    @Test
    void shouldNotReadWhatIsInTheTablesAlready() throws IOException {
        write(0, change(7, 3), change(8, 1), change(7, 4));
        assertThat(log(2).read()).containsExactly(logged(7, 4));
        assertThat(log(3).read()).isEmpty();
    }

    @Test
    void shouldReadFileAfterFile() throws IOException {
        try (FileChangeLog unit = log(9)) {
            unit.append(change(7, 3));
            unit.beginFile();
            unit.append(change(7, 4));
            unit.append(change(7, 5));
            unit.beginFile();
            unit.append(change(7, 6));
            assertThat(files().all())
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly("log-9.changes", "log-10.changes", "log-12.changes");
        }
        assertThat(log(9).read()).containsExactly(logged(7, 3), logged(7, 4), logged(7, 5), logged(7, 6));
    }

    @Test
    void shouldLeaveOutAnEntryThatWasNotWrittenToItsEnd() throws IOException {
        write(0, change(7, 3), change(7, 4));
        Path file = directory.resolve("log-0.changes");
        byte[] whole = Files.readAllBytes(file);
        for (int length : List.of(whole.length - 2, whole.length - 200, whole.length / 2 + 1)) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(log(0).read()).containsExactly(logged(7, 3));
        }
    }

    @Test
    void shouldNotGoOnWithoutAnEntryThatWasWrittenToItsEndAndCannotBeRead() throws IOException {
        write(0, change(7, 3), change(7, 4));
        Path file = directory.resolve("log-0.changes");
        for (String broken : List.of("2 {}x", "x {}", "nothing", "")) {
            List<String> lines = Files.readAllLines(file);
            lines.set(0, broken);
            Files.write(file, lines);
            FileChangeLog unit = log(0);
            assertThatThrownBy(unit::read).isInstanceOf(IOException.class).hasMessageContaining("log-0.changes");
        }
    }

    /** An interrupt is how a test makes a file fail. */
    @Test
    void shouldGoOnAndHaveNothingOfTheEntryWhenItCannotBeWritten() throws IOException {
        try (FileChangeLog unit = log(0)) {
            unit.append(change(7, 3));
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> unit.append(change(7, 4))).isInstanceOf(ClosedByInterruptException.class);
            assertThat(Thread.interrupted()).isTrue();
            unit.append(change(7, 5));
            unit.append(change(7, 6));
        }
        assertThat(log(0).read()).containsExactly(logged(7, 3), logged(7, 5), logged(7, 6));
    }

    @Test
    void shouldReadTheFilesAfterOneWithHalfAnEntry() throws IOException {
        try (FileChangeLog unit = log(0)) {
            unit.append(change(7, 3));
            Files.writeString(directory.resolve("log-0.changes"), "2 {\"half\":", StandardOpenOption.APPEND);
            unit.beginFile();
            unit.append(change(7, 4));
        }
        assertThat(log(0).read()).containsExactly(logged(7, 3), logged(7, 4));
    }

    @Test
    void shouldNotTouchFilesOfOthers() throws IOException {
        Files.writeString(directory.resolve("other-0.changes"), "1 {}\n");
        Files.writeString(directory.resolve("log-0.changes.bak"), "1 {}\n");
        Files.writeString(directory.resolve("log-x.changes"), "1 {}\n");
        FileChangeLog unit = log(0);
        assertThat(unit.read()).isEmpty();
        assertThat(files().all()).isEmpty();
    }

    private FileChangeLog log(long last) {
        return new FileChangeLog(files(), last, () -> CompletableFuture.completedStage(null));
    }

    private ChangeFiles files() {
        return new ChangeFiles(directory, NAME);
    }

    private void write(long last, TaskChanged... changes) throws IOException {
        try (FileChangeLog unit = log(last)) {
            for (TaskChanged change : changes) {
                unit.append(change);
            }
        }
    }

    private static LoggedChange logged(long key, long version) {
        return LoggedChange.of(change(key, version));
    }

    private static TaskChanged change(long key, long version) {
        Lifecycle lifecycle = new Lifecycle(NOW, null, NOW.plusSeconds(2), Duration.ofMillis(5), null);
        return new TaskChanged(
                new SyncTask(
                        key,
                        version,
                        "instance",
                        "name",
                        "source",
                        "sales",
                        "sales_sr",
                        CONFIGURATION,
                        null,
                        "disk \"full\" – 磁盘\n",
                        NOW.plusMillis(1),
                        lifecycle),
                new Job("job-" + key + "-" + version, "project", "instance", "", "kind", NOW, NOW.plusMillis(1), null));
    }

    private static SyncConfiguration configuration() {
        try (Database database = Database.inMemory().open()) {
            States.fill(database);
            return database.jdbi()
                    .withHandle(handle -> new TaskTable(handle).all().get(0).configuration());
        }
    }
}
