package io.github.starrockssync.contract.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A sandbox in memory does not fill up, however often it is called. A long run by hand: {@code -Dcalls=1000000}. */
final class FlatMemoryIT {

    private static final int CALLS = Integer.getInteger("calls", 2_000);
    private static final int CALLERS = 4;
    private static final int SAMPLES = 10;

    /** Journal and history of jobs have their full size in the middle of a long run, and grow as much in a short one. */
    private static final long MOST_GROWTH_BYTES = 8L << 20;

    @Test
    void shouldNotNeedMoreMemoryInTheSecondHalfOfManyCalls() throws Exception {
        int rounds = CALLS / SAMPLES / CALLERS / MixedCalls.CALLS;
        assertThat(rounds).as("rounds of -Dcalls=" + CALLS).isPositive();
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try (SandboxProcess sandbox = SandboxProcess.start("--job-duration", "instant", "--journal-dir", "")) {
            LiveHeap heap = new LiveHeap(sandbox.pid());
            List<MixedCalls> callers = Stream.generate(() -> new MixedCalls(sandbox.uri()))
                    .limit(CALLERS)
                    .toList();
            List<Long> samples = new ArrayList<>();
            for (int sample = 1; sample <= SAMPLES; sample++) {
                makeRounds(threads, callers, rounds);
                samples.add(heap.bytes());
                System.err.printf("After %d calls: %,d bytes%n", CALLS / SAMPLES * sample, samples.get(sample - 1));
            }
            assertThat(samples.get(SAMPLES - 1))
                    .as(samples.toString())
                    .isLessThan(samples.get(SAMPLES / 2 - 1) + MOST_GROWTH_BYTES);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void makeRounds(ExecutorService threads, List<MixedCalls> callers, int rounds) throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (MixedCalls caller : callers) {
            work.add(() -> {
                caller.makeRounds(rounds);
                return null;
            });
        }
        for (Future<Void> end : threads.invokeAll(work)) {
            end.get();
        }
    }
}
