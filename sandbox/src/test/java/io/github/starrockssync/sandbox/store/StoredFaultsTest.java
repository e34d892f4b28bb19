package io.github.starrockssync.sandbox.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.starrockssync.sandbox.controls.Fault;
import io.github.starrockssync.sandbox.controls.FaultEffect;
import io.github.starrockssync.sandbox.controls.FaultEffect.Kind;
import io.github.starrockssync.sandbox.controls.FaultStore;
import io.github.starrockssync.sandbox.controls.FaultTarget;
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
    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final String OTHER_PROJECT = "1f0c2c7c1f0a4d6f8d3f5a1b2c3d4e5f";
    private static final FaultTarget CALLS = new FaultTarget(MODIFY, null);
    private static final FaultEffect BUSY =
            new FaultEffect(Kind.ERROR, false, ApiError.OPERATION_IN_PROGRESS, null, null, null, null);
    private static final FaultEffect GARBAGE = new FaultEffect(Kind.GARBAGE_BODY, false, null, null, null, null, null);
    private static final FaultEffect JOB =
            new FaultEffect(Kind.JOB_FAILURE, false, null, null, null, null, "no network");

    private final Store store = new HeapStore();
    private final FaultStore unit = new StoredFaults(store);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shouldFailTheNextCallsOfThatOperationOnly() {
        unit.add(CALLS, BUSY, FaultTrigger.times(2));
        assertThat(unit.take("showGaussMySqlJobInfo", PROJECT, false)).isEmpty();
        assertThat(unit.take(MODIFY, PROJECT, false)).contains(BUSY);
        assertThat(unit.take(MODIFY, PROJECT, false)).contains(BUSY);
        assertThat(unit.take(MODIFY, PROJECT, false)).isEmpty();
        assertThat(unit.all()).isEmpty();
    }

    @Test
    void shouldMeetFaultsInTheOrderTheyWereAdded() {
        unit.add(CALLS, BUSY, FaultTrigger.times(1));
        unit.add(CALLS, GARBAGE, FaultTrigger.times(1));
        assertThat(unit.take(MODIFY, PROJECT, false)).contains(BUSY);
        assertThat(unit.take(MODIFY, PROJECT, false)).contains(GARBAGE);
    }

    @Test
    void shouldBeMetByTheCallsOfItsProjectOnly() {
        unit.add(new FaultTarget(MODIFY, PROJECT), BUSY, FaultTrigger.times(1));
        unit.add(new FaultTarget(MODIFY, OTHER_PROJECT), GARBAGE, FaultTrigger.times(1));
        assertThat(unit.take(MODIFY, OTHER_PROJECT, false)).contains(GARBAGE);
        assertThat(unit.take(MODIFY, OTHER_PROJECT, false)).isEmpty();
        assertThat(unit.take(MODIFY, PROJECT, false)).contains(BUSY);
    }

    @Test
    void shouldTellHowOftenItWasMet() {
        unit.add(CALLS, BUSY, FaultTrigger.times(3));
        unit.take(MODIFY, PROJECT, false);
        unit.take(MODIFY, PROJECT, false);
        assertThat(unit.all()).extracting(Fault::met).containsExactly(2L);
        unit.clear();
        unit.add(CALLS, BUSY, FaultTrigger.probability(0, 1));
        unit.take(MODIFY, PROJECT, false);
        assertThat(unit.all()).extracting(Fault::met, Fault::calls).containsExactly(tuple(0L, 1L));
    }

    @Test
    void shouldKeepTheFaultOfAJobForAJob() {
        unit.add(CALLS, JOB, FaultTrigger.times(1));
        assertThat(unit.take(MODIFY, PROJECT, false)).isEmpty();
        assertThat(unit.take(MODIFY, PROJECT, true)).contains(JOB);
        assertThat(unit.take(MODIFY, PROJECT, true)).isEmpty();
    }

    @Test
    void shouldListWhatIsLeftUntilItIsRemoved() {
        long id = unit.add(CALLS, BUSY, FaultTrigger.times(3)).id();
        unit.add(CALLS, GARBAGE, FaultTrigger.probability(0.5, 42));
        unit.take(MODIFY, PROJECT, false);
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
        unit.add(CALLS, BUSY, FaultTrigger.probability(0, 1));
        assertThat(unit.take(MODIFY, PROJECT, false)).isEmpty();
        unit.add(CALLS, GARBAGE, FaultTrigger.probability(1, 1));
        assertThat(unit.take(MODIFY, PROJECT, false)).contains(GARBAGE);
    }

    @Test
    void shouldFailNoMoreCallsThanSaidWhenManyComeAtOnce() throws Exception {
        unit.add(CALLS, BUSY, FaultTrigger.times(10));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Optional<FaultEffect>>> calls = IntStream.range(0, 40)
                    .mapToObj(call -> threads.submit(() -> unit.take(MODIFY, PROJECT, false)))
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
        unit.add(CALLS, JOB, FaultTrigger.times(1));
        assertThatThrownBy(() -> store.change(change -> {
                    assertThat(unit.take(MODIFY, PROJECT, true)).contains(JOB);
                    throw new IllegalStateException("not stored");
                }))
                .hasMessage("not stored");
        assertThat(unit.take(MODIFY, PROJECT, true)).contains(JOB);
    }

    private List<Boolean> picked(long seed) {
        unit.clear();
        unit.add(CALLS, BUSY, FaultTrigger.probability(0.5, seed));
        return IntStream.range(0, 30)
                .mapToObj(call -> unit.take(MODIFY, PROJECT, false).isPresent())
                .toList();
    }
}
