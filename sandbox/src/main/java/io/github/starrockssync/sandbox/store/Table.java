package io.github.starrockssync.sandbox.store;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of rows.
 *
 * @param name unique in a database
 * @param type class of the rows, which are immutable
 * @param keys returns the keys of a row
 */
public record Table<V>(String name, Class<V> type, Function<V, Keys> keys) {

    /**
     * The keys of a row.
     *
     * @param id unique in its table
     * @param owner id of what the row belongs to; empty if to nothing
     * @param first can be queried together with the owner, as can the next two
     * @param endsAt time from which on queries may exclude the row; null if it does not end
     */
    public record Keys(
            String id,
            String owner,
            @Nullable String first,
            @Nullable String second,
            @Nullable String third,
            @Nullable Instant endsAt) {

        public static Keys of(String id, String owner) {
            return of(id, owner, null);
        }

        public static Keys of(String id, String owner, @Nullable String first) {
            return new Keys(id, owner, first, null, null, null);
        }

        public static Keys ending(String id, String owner, @Nullable Instant endsAt) {
            return new Keys(id, owner, null, null, null, endsAt);
        }

        /** Returns whether no indexed column differs; the end has no index. */
        boolean hasSameIndexes(Keys other) {
            return id.equals(other.id)
                    && owner.equals(other.owner)
                    && Objects.equals(first, other.first)
                    && Objects.equals(second, other.second)
                    && Objects.equals(third, other.third);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
