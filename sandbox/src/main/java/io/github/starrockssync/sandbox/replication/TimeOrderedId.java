package io.github.starrockssync.sandbox.replication;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** UUIDs of version 7 (RFC 9562), which sort by time, so that an index grows at its end instead of on random pages. */
final class TimeOrderedId {

    private static final int BITS_AFTER_TIME = 16;
    private static final long VERSION = 0x7000;
    private static final long RANDOM_BESIDE_VERSION = 0x0FFF;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_BESIDE_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    private TimeOrderedId() {}

    /** Uses a fast generator, because ids are not secret. */
    static String next(Instant now) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long time = now.toEpochMilli() << BITS_AFTER_TIME;
        return new UUID(
                        time | VERSION | random.nextLong() & RANDOM_BESIDE_VERSION,
                        VARIANT | random.nextLong() & RANDOM_BESIDE_VARIANT)
                .toString();
    }
}
