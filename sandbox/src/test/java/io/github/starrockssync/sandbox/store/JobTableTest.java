package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.ReplicationStore;
import io.github.starrockssync.sandbox.state.States;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
            List<Integer> kept = new ReplicationTables(database).inTransaction(session -> {
                IntStream.range(0, 6)
                        .forEach(number -> session.insert(job(number, Duration.ofMinutes(number == 1 ? 60 : 0))));
                session.removeJobsBeyond(3, START.plusSeconds(60));
                return left(session);
            });
            assertThat(kept).containsExactly(1, 3, 4, 5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepAllWhenThereAreNotTooMany(DatabaseKind kind, @TempDir Path directory) {
        try (Database database = kind.openFor(directory)) {
            States.fill(database);
            List<Integer> kept = new ReplicationTables(database).inTransaction(session -> {
                IntStream.range(0, 6).forEach(number -> session.insert(job(number, Duration.ZERO)));
                session.removeJobsBeyond(6, START.plusSeconds(60));
                return left(session);
            });
            assertThat(kept).containsExactly(0, 1, 2, 3, 4, 5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldListTheNewestFirst(DatabaseKind kind, @TempDir Path directory) {
        try (Database database = kind.openFor(directory)) {
            States.fill(database);
            new ReplicationTables(database).inTransaction(session -> {
                IntStream.range(0, 6).forEach(number -> session.insert(job(number, Duration.ZERO)));
                return session;
            });
            List<Job> newest = database.jdbi().withHandle(handle -> new JobTable(handle).newest(2));
            assertThat(newest).extracting(Job::id).containsExactly(id(5), id(4));
        }
    }

    private static List<Integer> left(ReplicationStore.Session session) {
        return IntStream.range(0, 6)
                .filter(number -> session.job(PROJECT, id(number)).isPresent())
                .boxed()
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
