package io.github.starrockssync.sandbox.controls;

import static io.github.starrockssync.sandbox.controls.model.FaultKind.ERROR;
import static io.github.starrockssync.sandbox.controls.model.FaultKind.GARBAGE_BODY;
import static io.github.starrockssync.sandbox.controls.model.FaultKind.JOB_FAILURE;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.starrockssync.sandbox.controls.model.Fault;
import io.github.starrockssync.sandbox.controls.model.FaultKind;
import io.github.starrockssync.sandbox.controls.model.FaultSetting;
import io.github.starrockssync.sandbox.store.HeapStore;
import io.github.starrockssync.sandbox.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FaultsTest {

    private static final String MODIFY = "modifyDataSync";
    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final String OTHER_PROJECT = "1f0c2c7c1f0a4d6f8d3f5a1b2c3d4e5f";

    private final Store store = new HeapStore();
    private final Faults unit = new Faults(store);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shouldFailTheNextCallsOfThatOperationOnly() {
        unit.add(fault(ERROR).times(2));
        assertThat(take("showGaussMySqlJobInfo", PROJECT, false)).isEmpty();
        assertThat(take(MODIFY, PROJECT, false)).contains(ERROR);
        assertThat(take(MODIFY, PROJECT, false)).contains(ERROR);
        assertThat(take(MODIFY, PROJECT, false)).isEmpty();
        assertThat(unit.all()).isEmpty();
    }

    @Test
    void shouldMeetFaultsInTheOrderTheyWereAdded() {
        unit.add(fault(ERROR).times(1));
        unit.add(fault(GARBAGE_BODY).times(1));
        assertThat(take(MODIFY, PROJECT, false)).contains(ERROR);
        assertThat(take(MODIFY, PROJECT, false)).contains(GARBAGE_BODY);
    }

    @Test
    void shouldBeMetByTheCallsOfItsProjectOnly() {
        unit.add(fault(ERROR).projectId(PROJECT).times(1));
        unit.add(fault(GARBAGE_BODY).projectId(OTHER_PROJECT).times(1));
        assertThat(take(MODIFY, OTHER_PROJECT, false)).contains(GARBAGE_BODY);
        assertThat(take(MODIFY, OTHER_PROJECT, false)).isEmpty();
        assertThat(take(MODIFY, PROJECT, false)).contains(ERROR);
    }

    @Test
    void shouldTellHowOftenItWasMet() {
        unit.add(fault(ERROR).times(3));
        take(MODIFY, PROJECT, false);
        take(MODIFY, PROJECT, false);
        assertThat(unit.all()).extracting(Fault::getMet).containsExactly(2L);
        unit.clear();
        unit.add(fault(ERROR).probability(0.0).seed(1L));
        take(MODIFY, PROJECT, false);
        assertThat(unit.all()).extracting(Fault::getMet).containsExactly(0L);
    }

    @Test
    void shouldKeepTheFaultOfAJobForAJob() {
        unit.add(fault(JOB_FAILURE).times(1));
        assertThat(take(MODIFY, PROJECT, false)).isEmpty();
        assertThat(take(MODIFY, PROJECT, true)).contains(JOB_FAILURE);
        assertThat(take(MODIFY, PROJECT, true)).isEmpty();
    }

    @Test
    void shouldListAFaultUntilItIsRemoved() {
        long id = unit.add(fault(ERROR).times(3)).getId();
        unit.add(fault(GARBAGE_BODY).probability(0.5).seed(42L));
        take(MODIFY, PROJECT, false);
        assertThat(unit.all())
                .extracting(fault -> fault.getSetting().getKind(), Fault::getMet)
                .containsExactly(tuple(ERROR, 1L), tuple(GARBAGE_BODY, 0L));
        assertThat(unit.remove(id)).isTrue();
        assertThat(unit.remove(id)).isFalse();
        assertThat(unit.all()).extracting(fault -> fault.getSetting().getKind()).containsExactly(GARBAGE_BODY);
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
        unit.add(fault(ERROR).probability(0.0).seed(1L));
        assertThat(take(MODIFY, PROJECT, false)).isEmpty();
        unit.add(fault(GARBAGE_BODY).probability(1.0).seed(1L));
        assertThat(take(MODIFY, PROJECT, false)).contains(GARBAGE_BODY);
    }

    @Test
    void shouldFailNoMoreCallsThanSaidWhenManyComeAtOnce() throws Exception {
        unit.add(fault(ERROR).times(10));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Optional<FaultKind>>> calls = IntStream.range(0, 40)
                    .mapToObj(call -> threads.submit(() -> take(MODIFY, PROJECT, false)))
                    .toList();
            int failed = 0;
            for (Future<Optional<FaultKind>> call : calls) {
                failed += call.get(20, SECONDS).isPresent() ? 1 : 0;
            }
            assertThat(failed).isEqualTo(10);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void shouldWaitForTheNextJobWhenTheOneThatTookItWasNotStored() {
        unit.add(fault(JOB_FAILURE).times(1));
        assertThatThrownBy(() -> store.change(change -> {
                    assertThat(take(MODIFY, PROJECT, true)).contains(JOB_FAILURE);
                    throw new IllegalStateException("not stored");
                }))
                .hasMessage("not stored");
        assertThat(take(MODIFY, PROJECT, true)).contains(JOB_FAILURE);
    }

    private List<Boolean> picked(long seed) {
        unit.clear();
        unit.add(fault(ERROR).probability(0.5).seed(seed));
        return IntStream.range(0, 30)
                .mapToObj(call -> take(MODIFY, PROJECT, false).isPresent())
                .toList();
    }

    private static FaultSetting fault(FaultKind kind) {
        return new FaultSetting().operation(MODIFY).kind(kind);
    }

    private Optional<FaultKind> take(String operation, String project, boolean failsJob) {
        return unit.take(operation, project, failsJob).map(FaultSetting::getKind);
    }
}
