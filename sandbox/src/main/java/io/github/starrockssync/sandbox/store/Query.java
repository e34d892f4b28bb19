package io.github.starrockssync.sandbox.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table are wanted.
 *
 * @param owner null for any
 * @param key null if no further key matters
 * @param value of that key
 * @param presentAt leaves out the rows that have ended by then; null for all
 * @param limit greatest number of rows
 * @param offset rows that are skipped
 * @param newestFirst whether the order is turned around
 */
public record Query(
        @Nullable String owner,
        @Nullable Key key,
        @Nullable String value,
        @Nullable Instant presentAt,
        int limit,
        int offset,
        boolean newestFirst) {

    /** The further keys of a row. */
    enum Key {
        FIRST,
        SECOND,
        THIRD
    }

    static final Query ALL = new Query(null, null, null, null, Integer.MAX_VALUE, 0, false);

    static Query of(String owner) {
        return new Query(owner, null, null, null, Integer.MAX_VALUE, 0, false);
    }

    Query with(Key other, String text) {
        return new Query(owner, other, text, presentAt, limit, offset, newestFirst);
    }

    Query presentAt(Instant now) {
        return new Query(owner, key, value, now, limit, offset, newestFirst);
    }

    Query page(int most, int skipped) {
        return new Query(owner, key, value, presentAt, most, skipped, newestFirst);
    }

    Query newestFirst(int most) {
        return new Query(owner, key, value, presentAt, most, offset, true);
    }
}
