package io.github.starrockssync.sandbox.store;

import java.time.Instant;

/**
 * Which old rows of a table are removed.
 *
 * @param endedBefore all that ended before it
 * @param kept beyond this number, the oldest of those that have ended by now
 */
record Trim(Table<?> table, Instant endedBefore, int kept, Instant now) {}
