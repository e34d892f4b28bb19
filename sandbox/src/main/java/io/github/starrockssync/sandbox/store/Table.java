package io.github.starrockssync.sandbox.store;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of rows.
 *
 * @param name tells tables apart where they are stored
 * @param type of a row; immutable
 * @param keys what a row is found by
 */
public record Table<V>(String name, Class<V> type, Function<V, Keys> keys) {

    /**
     * What a row is found by.
     *
     * @param id tells the rows of a table apart
     * @param owner what the row belongs to; empty if to nothing
     * @param first further key; so are the next two
     * @param endsAt from when on a query for present rows leaves it out; null for never
     */
    public record Keys(
            String id,
            String owner,
            @Nullable String first,
            @Nullable String second,
            @Nullable String third,
            @Nullable Instant endsAt) {

        static Keys of(String id, String owner) {
            return new Keys(id, owner, null, null, null, null);
        }

        static Keys of(String id, String owner, @Nullable String first) {
            return new Keys(id, owner, first, null, null, null);
        }

        /** Whether all is the same but the end. */
        boolean findsAs(Keys other) {
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
