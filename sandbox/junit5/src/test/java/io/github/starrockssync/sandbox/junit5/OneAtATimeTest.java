package io.github.starrockssync.sandbox.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class OneAtATimeTest {

    private final OneAtATime unit = new OneAtATime();

    @Test
    void shouldLetTheNextInWhenTheOneInsideLeaves() throws Exception {
        unit.enter("first");
        FutureTask<String> second = waiting("second");
        unit.leave("first");
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("second");
    }

    @Test
    void shouldLetNobodyInWhenSomebodyLeavesWhoNeverCameIn() throws Exception {
        unit.leave("stranger");
        unit.enter("first");
        unit.leave("stranger");
        FutureTask<String> second = waiting("second");
        assertThat(second).isNotDone();
        unit.leave("first");
        unit.leave("first");
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("second");
        FutureTask<String> third = waiting("third");
        unit.leave("second");
        assertThat(third.get(10, TimeUnit.SECONDS)).isEqualTo("third");
    }

    /** Whoever gets in instead of waiting ends its thread. */
    private FutureTask<String> waiting(String who) {
        FutureTask<String> task = new FutureTask<>(() -> {
            unit.enter(who);
            return who;
        });
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
        assertThat(thread.getState()).as(who).isEqualTo(Thread.State.WAITING);
        return task;
    }
}
