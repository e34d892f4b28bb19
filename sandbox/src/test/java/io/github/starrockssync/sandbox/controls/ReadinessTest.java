package io.github.starrockssync.sandbox.controls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.sandbox.store.StoreKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReadinessTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HEAP")
    void shouldBeReadyUntilTheStoreIsClosed(StoreKind kind) {
        Store store = kind.openFor(directory);
        Readiness unit = started(store, TIMEOUT);
        assertThat(unit.isReady()).isTrue();
        store.close();
        assertThat(unit.isReady()).isFalse();
    }

    @Test
    void shouldProbeOnceWithinTheTimeoutWhenTheStoreHangs() throws InterruptedException {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (Store store = StoreKind.SQLITE.openFor(directory)) {
            Thread holder = new Thread(() -> store.change(change -> waitFor(hanging, end)));
            holder.start();
            hanging.await();
            Readiness unit = started(store, Duration.ofMillis(50));
            assertThat(unit.isReady()).isFalse();
            Set<Thread> attempts = attempts();
            assertThat(unit.isReady()).isFalse();
            assertThat(attempts()).isNotEmpty().isSubsetOf(attempts);
            end.countDown();
            holder.join();
            assertThat(started(store, TIMEOUT).isReady()).isTrue();
        }
    }

    @Test
    void shouldNotBeReadyBeforeItHasStarted() {
        try (Store store = StoreKind.HEAP.openFor(directory)) {
            Readiness unit = new Readiness(store, TIMEOUT);
            assertThat(unit.isReady()).isFalse();
            unit.started();
            assertThat(unit.isReady()).isTrue();
        }
    }

    private static Readiness started(Store store, Duration timeout) {
        Readiness readiness = new Readiness(store, timeout);
        readiness.started();
        return readiness;
    }

    private static boolean waitFor(CountDownLatch reached, CountDownLatch end) {
        reached.countDown();
        try {
            end.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Set<Thread> attempts() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("readiness-probe"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
