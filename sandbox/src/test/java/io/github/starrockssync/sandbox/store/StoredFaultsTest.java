package io.github.starrockssync.sandbox.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.sandbox.controls.FaultEffect;
import io.github.starrockssync.sandbox.controls.FaultEffect.Kind;
import io.github.starrockssync.sandbox.controls.FaultStore;
import io.github.starrockssync.sandbox.controls.FaultTrigger;
import io.github.starrockssync.server.error.ApiError;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StoredFaultsTest {

    private static final String MODIFY = "modifyDataSync";
    private static final FaultEffect BUSY =
            new FaultEffect(Kind.ERROR, ApiError.OPERATION_IN_PROGRESS, null, null, null, null);
    private static final FaultEffect GARBAGE = new FaultEffect(Kind.GARBAGE_BODY, null, null, null, null, null);
    private static final FaultEffect JOB = new FaultEffect(Kind.JOB_FAILURE, null, null, null, null, "no network");

    private final Store store = new HeapStore();
    private final FaultStore unit = new StoredFaults(store);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shouldFailTheNextCallsOfThatOperationOnly() {
        unit.add(MODIFY, BUSY, FaultTrigger.times(2));
        assertThat(unit.take("showGaussMySqlJobInfo", false)).isEmpty();
        assertThat(unit.take(MODIFY, false)).contains(BUSY);
        assertThat(unit.take(MODIFY, false)).contains(BUSY);
        assertThat(unit.take(MODIFY, false)).isEmpty();
        assertThat(unit.all()).isEmpty();
    }

    @Test
    void shouldMeetFaultsInTheOrderTheyWereAdded() {
        unit.add(MODIFY, BUSY, FaultTrigger.times(1));
        unit.add(MODIFY, GARBAGE, FaultTrigger.times(1));
        assertThat(unit.take(MODIFY, false)).contains(BUSY);
        assertThat(unit.take(MODIFY, false)).contains(GARBAGE);
    }

    @Test
    void shouldKeepTheFaultOfAJobForAJob() {
        unit.add(MODIFY, JOB, FaultTrigger.times(1));
        assertThat(unit.take(MODIFY, false)).isEmpty();
        assertThat(unit.take(MODIFY, true)).contains(JOB);
        assertThat(unit.take(MODIFY, true)).isEmpty();
    }

    @Test
    void shouldListWhatIsLeftUntilItIsRemoved() {
        long id = unit.add(MODIFY, BUSY, FaultTrigger.times(3)).id();
        unit.add(MODIFY, GARBAGE, FaultTrigger.probability(0.5, 42));
        unit.take(MODIFY, false);
        assertThat(unit.all())
                .extracting(fault -> fault.trigger())
                .containsExactly(FaultTrigger.times(2), FaultTrigger.probability(0.5, 42));
        assertThat(unit.remove(id)).isTrue();
        assertThat(unit.remove(id)).isFalse();
        assertThat(unit.all()).extracting(fault -> fault.effect()).containsExactly(GARBAGE);
        unit.clear();
        assertThat(unit.all()).isEmpty();
    }

    @Test
    void shouldPickTheSameCallsWhenTheSeedIsTheSame() {
        List<Boolean> once = picked(7);
        assertThat(picked(7)).isEqualTo(once);
        assertThat(picked(8)).isNotEqualTo(once);
        assertThat(once).contains(true, false);
    }

    @Test
    void shouldPickAllOrNoneWhenTheProbabilitySaysSo() {
        unit.add(MODIFY, BUSY, FaultTrigger.probability(0, 1));
        assertThat(unit.take(MODIFY, false)).isEmpty();
        unit.add(MODIFY, GARBAGE, FaultTrigger.probability(1, 1));
        assertThat(unit.take(MODIFY, false)).contains(GARBAGE);
    }

    @Test
    void shouldFailNoMoreCallsThanSaidWhenManyComeAtOnce() throws Exception {
        unit.add(MODIFY, BUSY, FaultTrigger.times(10));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Optional<FaultEffect>>> calls = IntStream.range(0, 40)
                    .mapToObj(call -> threads.submit(() -> unit.take(MODIFY, false)))
                    .toList();
            int failed = 0;
            for (Future<Optional<FaultEffect>> call : calls) {
                failed += call.get(20, SECONDS).isPresent() ? 1 : 0;
            }
            assertThat(failed).isEqualTo(10);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void shouldWaitForTheNextJobWhenTheOneThatTookItWasNotStored() {
        unit.add(MODIFY, JOB, FaultTrigger.times(1));
        assertThatThrownBy(() -> store.change(change -> {
                    assertThat(unit.take(MODIFY, true)).contains(JOB);
                    throw new IllegalStateException("not stored");
                }))
                .hasMessage("not stored");
        assertThat(unit.take(MODIFY, true)).contains(JOB);
    }

    private List<Boolean> picked(long seed) {
        unit.clear();
        unit.add(MODIFY, BUSY, FaultTrigger.probability(0.5, seed));
        return IntStream.range(0, 30)
                .mapToObj(call -> unit.take(MODIFY, false).isPresent())
                .toList();
    }
}
