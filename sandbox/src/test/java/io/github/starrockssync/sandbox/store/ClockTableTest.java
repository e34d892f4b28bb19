package io.github.starrockssync.sandbox.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.time.ClockStore;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ClockTableTest {

    private static final int ALL_CONNECTIONS = 16;

    private final Database database = Database.inMemory().open();
    private final ClockTable unit = new ClockTable(database);
    private final ExecutorService threads = Executors.newFixedThreadPool(ALL_CONNECTIONS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
        database.close();
    }

    /** A second connection for the clock would never come when every first one waits for it. */
    @Test
    void shouldTellTheTimeWithinTransactionsThatTakeAllConnections() throws Exception {
        CyclicBarrier allHaveOne = new CyclicBarrier(ALL_CONNECTIONS);
        List<Future<ClockStore.Setting>> answers =
                inParallel(() -> database.jdbi().inTransaction(handle -> {
                    handle.select("SELECT 1").mapTo(Integer.class).one();
                    allHaveOne.await(10, SECONDS);
                    return unit.load();
                }));
        for (Future<ClockStore.Setting> answer : answers) {
            assertThat(answer.get(10, SECONDS).offset()).isZero();
        }
    }

    private <T> List<Future<T>> inParallel(Callable<T> work) {
        return IntStream.range(0, ALL_CONNECTIONS)
                .mapToObj(number -> threads.submit(work))
                .toList();
    }
}
