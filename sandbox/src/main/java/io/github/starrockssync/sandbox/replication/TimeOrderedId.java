package io.github.starrockssync.sandbox.replication;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Identifiers that sort by their time, as of RFC 9562, version 7. An index takes new ones at its end and loses old ones at
 * its beginning; of random ones, each would change another of its pages, all of which are then to be written.
 */
final class TimeOrderedId {

    private static final int BITS_AFTER_TIME = 16;
    private static final long VERSION = 0x7000;
    private static final long RANDOM_BESIDE_VERSION = 0x0FFF;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_BESIDE_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    private TimeOrderedId() {}

    /** Not a secret: a generator without a lock will do. */
    static String next(Instant now) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long time = now.toEpochMilli() << BITS_AFTER_TIME;
        return new UUID(
                        time | VERSION | random.nextLong() & RANDOM_BESIDE_VERSION,
                        VARIANT | random.nextLong() & RANDOM_BESIDE_VARIANT)
                .toString();
    }
}
