package io.github.starrockssync.sandbox.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.state.States;
import io.github.starrockssync.sandbox.state.StoredReplication;
import io.github.starrockssync.sandbox.state.StoredRows;
import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.sandbox.store.StoreKind;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Many callers of one task at once, on every kind of store. */
@ParameterizedClass
@EnumSource
final class ConcurrencyTest {

    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final int CALLERS = 24;

    @Parameter
    private StoreKind kind;

    @TempDir
    private Path directory;

    private Store store;

    @BeforeEach
    void openStore() {
        store = kind.openFor(directory);
        States.fill(store);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void shouldLetOneThroughWhileItsJobRuns() throws InterruptedException {
        assertThat(modifications(Duration.ofMinutes(1)))
                .extracting(ConcurrencyTest::outcome)
                .containsOnlyOnce("accepted")
                .containsOnly("accepted", ApiError.OPERATION_IN_PROGRESS.code());
        assertThat(new StoredRows(store).countJobs()).isOne();
    }

    @Test
    void shouldLoseNoneThatIsAcceptedWhenJobsEndAtOnce() throws InterruptedException {
        List<String> outcomes = modifications(Duration.ZERO).stream()
                .map(ConcurrencyTest::outcome)
                .toList();
        assertThat(outcomes).contains("accepted").isSubsetOf("accepted", ApiError.OPERATION_IN_PROGRESS.code());
        assertThat(new StoredRows(store).countJobs()).isEqualTo(Collections.frequency(outcomes, "accepted"));
    }

    private List<Future<Modification>> modifications(Duration jobDuration) throws InterruptedException {
        ModificationService service = new ModificationService(
                new StoredReplication(store, Duration.ofDays(30)),
                () -> NOW,
                new Jobs(jobDuration, WaitingFailure.NONE));
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            return callers.invokeAll(IntStream.range(0, CALLERS)
                    .<Callable<Modification>>mapToObj(
                            i -> () -> (service.modify(PROJECT, INSTANCE, change(String.valueOf(10_000 + i)))))
                    .toList());
        } finally {
            callers.shutdown();
        }
    }

    private static TaskChange change(String interval) {
        return ChangeBuilder.ofTask("sync_sales")
                .parameters(new Setting("sync_commit_interval_ms", interval))
                .change();
    }

    private static String outcome(Future<Modification> call) {
        try {
            return call.get().jobId() == null ? "failed checks" : "accepted";
        } catch (ExecutionException e) {
            return e.getCause() instanceof ServiceException refusal
                    ? refusal.error().code()
                    : e.getCause().toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e.toString();
        }
    }
}
