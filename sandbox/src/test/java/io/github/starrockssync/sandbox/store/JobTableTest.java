package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.state.States;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class JobTableTest {

    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    @ParameterizedTest
    @EnumSource
    void shouldKeepTheNewestAndThoseThatAreNotDoneWhenThereAreTooMany(DatabaseKind kind, @TempDir Path directory) {
        try (Database database = kind.openFor(directory)) {
            States.fill(database);
            List<Integer> kept = database.jdbi().withHandle(handle -> {
                JobTable unit = new JobTable(handle);
                unit.insert(jobs(number -> Duration.ofMinutes(number == 1 ? 60 : 0)));
                unit.removeBeyond(3, START.plusSeconds(60));
                return left(unit);
            });
            assertThat(kept).containsExactly(1, 4, 5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepAllWhenThereAreNotTooMany(DatabaseKind kind, @TempDir Path directory) {
        try (Database database = kind.openFor(directory)) {
            States.fill(database);
            List<Integer> kept = database.jdbi().withHandle(handle -> {
                JobTable unit = new JobTable(handle);
                unit.insert(jobs(number -> Duration.ZERO));
                unit.removeBeyond(6, START.plusSeconds(60));
                return left(unit);
            });
            assertThat(kept).containsExactly(0, 1, 2, 3, 4, 5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldListTheNewestFirst(DatabaseKind kind, @TempDir Path directory) {
        try (Database database = kind.openFor(directory)) {
            States.fill(database);
            List<Job> newest = database.jdbi().withHandle(handle -> {
                JobTable unit = new JobTable(handle);
                unit.insert(jobs(number -> Duration.ZERO));
                return unit.newest(2);
            });
            assertThat(newest).extracting(Job::id).containsExactly(id(5), id(4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldForgetWhatIsTooOldNowAndThen(DatabaseKind kind, @TempDir Path directory) {
        try (Database database = kind.openFor(directory)) {
            States.fill(database);
            JobHistory history = new JobHistory(Duration.ofSeconds(3), 100, 4);
            List<List<Integer>> kept = database.jdbi().withHandle(handle -> {
                JobTable unit = new JobTable(handle);
                List<Job> jobs = jobs(number -> Duration.ZERO);
                history.add(unit, jobs.subList(0, 3));
                List<Integer> first = left(unit);
                history.add(unit, jobs.subList(5, 6));
                return List.of(first, left(unit));
            });
            assertThat(kept).containsExactly(List.of(0, 1, 2), List.of(2, 5));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldForgetTheOldestNowAndThenWhenThereAreTooMany(DatabaseKind kind, @TempDir Path directory) {
        try (Database database = kind.openFor(directory)) {
            States.fill(database);
            JobHistory history = new JobHistory(Duration.ofDays(1), 2, 3);
            List<List<Integer>> kept = database.jdbi().withHandle(handle -> {
                JobTable unit = new JobTable(handle);
                List<Job> jobs = jobs(number -> Duration.ZERO);
                history.add(unit, jobs.subList(0, 2));
                history.add(unit, jobs.subList(2, 4));
                List<Integer> first = left(unit);
                history.add(unit, jobs.subList(4, 5));
                return List.of(first, left(unit));
            });
            assertThat(kept).containsExactly(List.of(2, 3), List.of(2, 3, 4));
        }
    }

    private static List<Integer> left(JobTable table) {
        return IntStream.range(0, 6)
                .filter(number -> table.find(PROJECT, id(number)).isPresent())
                .boxed()
                .toList();
    }

    private static List<Job> jobs(IntFunction<Duration> duration) {
        return IntStream.range(0, 6)
                .mapToObj(number -> job(number, duration.apply(number)))
                .toList();
    }

    private static Job job(int number, Duration duration) {
        Instant created = START.plusSeconds(number);
        return new Job(
                id(number),
                PROJECT,
                INSTANCE,
                "",
                "ModifyStarRocksDataReplication",
                created,
                created.plus(duration),
                null);
    }

    private static String id(int number) {
        return "job-" + number;
    }
}
