package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.sandbox.state.States;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SafeTransactionsTest {

    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final String OTHER_PROJECT = "1f0c2c7c1f0a4d6f8d3f5a1b2c3d4e5f";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void shouldTryAgainWhenTwoTransactionsBlockEachOther(DatabaseKind kind) {
        try (Database database = kind.openFor(directory)) {
            States.fill(database);
            Phaser bothHoldOne = new Phaser(2);
            AtomicInteger attempts = new AtomicInteger();
            List.of(List.of(PROJECT, OTHER_PROJECT), List.of(OTHER_PROJECT, PROJECT)).stream()
                    .map(order ->
                            CompletableFuture.runAsync(() -> database.jdbi().useTransaction(handle -> {
                                lock(handle, order.get(0));
                                if (attempts.incrementAndGet() <= 2) {
                                    bothHoldOne.arriveAndAwaitAdvance();
                                }
                                lock(handle, order.get(1));
                            })))
                    .toList()
                    .forEach(CompletableFuture::join);
            assertThat(attempts).hasValueGreaterThan(2);
        }
    }

    @Test
    void shouldNotTellAnOutageWhenTheConnectionIsLostBeforeTheCommit() {
        try (Database database = DatabaseKind.POSTGRES.openFor(directory)) {
            assertThatThrownBy(() -> database.jdbi().useTransaction(handle -> {
                        handle.execute("INSERT INTO project VALUES ('one')");
                        terminate(database, handle);
                    }))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
    }

    @Test
    void shouldTellAnOutageWhenTheConnectionIsLostBeforeAStatement() {
        try (Database database = DatabaseKind.POSTGRES.openFor(directory)) {
            JdbiException failure = catchThrowableOfType(
                    JdbiException.class,
                    () -> database.jdbi().useTransaction(handle -> {
                        handle.execute("INSERT INTO project VALUES ('one')");
                        terminate(database, handle);
                        handle.execute("INSERT INTO project VALUES ('two')");
                    }));
            assertThat(SqlFailure.isOutage(failure)).isTrue();
            assertThat(new StoredRows(database).count("project")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldNotTellAnOutageWhenAStatementIsWrong(DatabaseKind kind) {
        try (Database database = kind.openFor(directory)) {
            JdbiException failure = catchThrowableOfType(
                    JdbiException.class,
                    () -> database.jdbi().useHandle(handle -> handle.execute("DELETE FROM nothing")));
            assertThat(SqlFailure.isOutage(failure)).isFalse();
        }
    }

    private static void lock(Handle handle, String project) {
        handle.select("SELECT id FROM project WHERE id = ? FOR UPDATE", project)
                .mapTo(String.class)
                .one();
    }

    private static void terminate(Database database, Handle victim) {
        int process =
                victim.select("SELECT pg_backend_pid()").mapTo(Integer.class).one();
        try (Handle another = database.jdbi().open()) {
            another.select("SELECT pg_terminate_backend(?, 5000)", process)
                    .mapTo(Boolean.class)
                    .one();
        }
    }
}
