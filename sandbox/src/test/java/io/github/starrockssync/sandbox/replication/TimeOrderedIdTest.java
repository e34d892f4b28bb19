package io.github.starrockssync.sandbox.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TimeOrderedIdTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void shouldSortByTime() {
        assertThat(Stream.of(0L, 1L, 2L, 1_000L, 100_000_000L)
                        .map(millis -> TimeOrderedId.next(NOON.plusMillis(millis)))
                        .toList())
                .isSorted();
    }

    @Test
    void shouldBeAnotherOneAtTheSameTime() {
        assertThat(Stream.generate(() -> TimeOrderedId.next(NOON)).limit(1_000).toList())
                .doesNotHaveDuplicates();
    }

    /** The layout of the RFC: 48 bits of milliseconds, version 7, variant 2. */
    @Test
    void shouldBeAUuidOfVersionSeven() {
        UUID id = UUID.fromString(TimeOrderedId.next(NOON));
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }
}
