package io.github.starrockssync.sandbox.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class GroupFlushTest {

    private final Semaphore begun = new Semaphore(0);
    private final Semaphore mayEnd = new Semaphore(0);
    private final AtomicInteger flushes = new AtomicInteger();
    private volatile boolean broken;
    private final GroupFlush unit = new GroupFlush(this::flush);

    private void flush() {
        flushes.incrementAndGet();
        begun.release();
        mayEnd.acquireUninterruptibly();
        if (broken) {
            throw new IllegalStateException("The disk is full");
        }
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void shouldHaveNothingToWaitForWhenNothingChanged() {
        assertThat(unit.kept()).isCompleted();
        assertThat(flushes).hasValue(0);
    }

    @Test
    void shouldHaveNothingToWaitForWhenTheChangeIsKept() {
        mayEnd.release();
        unit.changed();
        assertThat(unit.kept()).succeedsWithin(10, SECONDS);
        assertThat(unit.kept()).isCompleted();
        assertThat(flushes).hasValue(1);
        unit.changed();
        assertThat(unit.kept()).isNotCompleted();
        mayEnd.release();
    }

    @Test
    void shouldWaitForTheNextFlushWhenOneHasBegunBeforeTheChange() {
        unit.changed();
        CompletionStage<Void> first = unit.kept();
        begun.acquireUninterruptibly();
        unit.changed();
        CompletionStage<Void> second = unit.kept();
        mayEnd.release();
        assertThat(first).succeedsWithin(10, SECONDS);
        begun.acquireUninterruptibly();
        assertThat(second.toCompletableFuture()).isNotDone();
        mayEnd.release();
        assertThat(second).succeedsWithin(10, SECONDS);
    }

    @Test
    void shouldFlushOnceForAllWhoWait() {
        unit.changed();
        CompletionStage<Void> first = unit.kept();
        begun.acquireUninterruptibly();
        unit.changed();
        CompletionStage<Void> second = unit.kept();
        unit.changed();
        CompletionStage<Void> third = unit.kept();
        mayEnd.release(2);
        assertThat(first).succeedsWithin(10, SECONDS);
        assertThat(second).succeedsWithin(10, SECONDS);
        assertThat(third).succeedsWithin(10, SECONDS);
        assertThat(flushes).hasValue(2);
    }

    @Test
    void shouldTellOfAFlushThatFailedAndTryAgainForTheNext() {
        broken = true;
        mayEnd.release(2);
        unit.changed();
        assertThat(unit.kept())
                .failsWithin(10, SECONDS)
                .withThrowableThat()
                .havingRootCause()
                .withMessage("The disk is full");
        broken = false;
        assertThat(unit.kept()).succeedsWithin(10, SECONDS);
    }
}
