package io.github.starrockssync.sandbox.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Selects rows of a table.
 *
 * @param owner null for any
 * @param key null for none
 * @param value of that key
 * @param presentAt excludes the rows that have ended by then; null for none
 * @param limit maximum number of rows
 * @param offset number of rows to skip
 * @param newestFirst whether the order is reversed
 */
public record Query(
        @Nullable String owner,
        @Nullable Key key,
        @Nullable String value,
        @Nullable Instant presentAt,
        int limit,
        int offset,
        boolean newestFirst) {

    public static final Query ALL = new Query(null, null, null, null, Integer.MAX_VALUE, 0, false);

    /** A key beside id and owner. */
    public enum Key {
        FIRST,
        SECOND,
        THIRD
    }

    public static Query of(String owner) {
        return new Query(owner, null, null, null, Integer.MAX_VALUE, 0, false);
    }

    public Query with(Key newKey, String newValue) {
        return new Query(owner, newKey, newValue, presentAt, limit, offset, newestFirst);
    }

    public Query presentAt(Instant now) {
        return new Query(owner, key, value, now, limit, offset, newestFirst);
    }

    public Query page(int newLimit, int newOffset) {
        return new Query(owner, key, value, presentAt, newLimit, newOffset, newestFirst);
    }

    public Query newestFirst(int newLimit) {
        return new Query(owner, key, value, presentAt, newLimit, offset, true);
    }
}
