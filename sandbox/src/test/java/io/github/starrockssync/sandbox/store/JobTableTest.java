package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.state.States;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
                unit.insertEach(jobs(number -> Duration.ofMinutes(number == 1 ? 60 : 0)));
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
                unit.insertEach(jobs(number -> Duration.ZERO));
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
                unit.insertEach(jobs(number -> Duration.ZERO));
                return unit.newest(2);
            });
            assertThat(newest).extracting(Job::id).containsExactly(id(5), id(4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindEachOfThoseThatWereStoredTogether(DatabaseKind kind, @TempDir Path directory) {
        try (Database database = kind.openFor(directory)) {
            States.fill(database);
            List<Job> jobs = jobs(number -> Duration.ofMinutes(number));
            List<Job> found = database.jdbi().withHandle(handle -> {
                JobTable unit = new JobTable(handle);
                unit.insert(jobs.subList(2, 6));
                unit.insert(jobs.subList(0, 2));
                return IntStream.range(0, 6)
                        .mapToObj(number -> unit.find(PROJECT, id(number)).orElseThrow())
                        .toList();
            });
            assertThat(found)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("instanceName")
                    .isEqualTo(jobs);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindNoneOfAnotherProjectNorOneThatIsBetweenTwo(DatabaseKind kind, @TempDir Path directory) {
        try (Database database = kind.openFor(directory)) {
            States.fill(database);
            List<Optional<Job>> found = database.jdbi().withHandle(handle -> {
                JobTable unit = new JobTable(handle);
                unit.insert(jobs(number -> Duration.ZERO));
                return List.of(unit.find("another", id(3)), unit.find(PROJECT, id(3) + "-"));
            });
            assertThat(found).containsOnly(Optional.empty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepThoseThatWereStoredTogetherUntilAllAreDone(DatabaseKind kind, @TempDir Path directory) {
        try (Database database = kind.openFor(directory)) {
            States.fill(database);
            List<List<Integer>> kept = database.jdbi().withHandle(handle -> {
                JobTable unit = new JobTable(handle);
                unit.insert(jobs(number -> Duration.ofMinutes(number)));
                unit.removeBeyond(1, START.plus(Duration.ofMinutes(5)));
                List<Integer> before = left(unit);
                unit.removeBeyond(1, START.plus(Duration.ofMinutes(6)));
                return List.of(before, left(unit));
            });
            assertThat(kept).containsExactly(List.of(0, 1, 2, 3, 4, 5), List.of());
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
                jobs.subList(0, 3).forEach(job -> history.add(unit, List.of(job)));
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
                jobs.subList(2, 4).forEach(job -> history.add(unit, List.of(job)));
                List<Integer> first = left(unit);
                history.add(unit, jobs.subList(4, 5));
                return List.of(first, left(unit));
            });
            assertThat(kept).containsExactly(List.of(2, 3), List.of(2, 3, 4));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
    void shouldKeepTheJobsOfAnEarlierVersion(DatabaseKind kind, @TempDir Path directory) {
        kind.migrateTo(
                "6",
                directory,
                "INSERT INTO project (id) VALUES ('%s')".formatted(PROJECT),
                "INSERT INTO starrocks_instance (id, project_id, instance_name, created_at) VALUES ('%s', '%s', 'sr', 1)"
                        .formatted(INSTANCE, PROJECT),
                """
                INSERT INTO job (id, project_id, instance_id, job_name, created_at, ends_at, failure)
                VALUES ('good', '%1$s', '%2$s', 'kind', 1, 2, NULL),
                       ('bad', '%1$s', '%2$s', 'kind', 3, 4, 'C:\\data "full"' || CHR(10) || 'Sorry')
                """.formatted(PROJECT, INSTANCE));
        try (Database database = kind.openFor(directory)) {
            List<Job> newest = database.jdbi().withHandle(handle -> new JobTable(handle).newest(9));
            assertThat(newest).containsExactly(old("bad", 3, 4, "C:\\data \"full\"\nSorry"), old("good", 1, 2, null));
        }
    }

    private static Job old(String id, long createdAt, long endsAt, @Nullable String failure) {
        return new Job(
                id,
                PROJECT,
                INSTANCE,
                "sr",
                "kind",
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(endsAt),
                failure);
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
