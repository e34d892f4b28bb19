package io.github.starrockssync.sandbox.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one change has read and is about to write. Not thread-safe. */
final class Pending {

    private final Map<RowId, Read> reads = new HashMap<>();
    private final Map<RowId, Write> writes = new LinkedHashMap<>();
    private final Set<Table<?>> cleared = new LinkedHashSet<>();
    private final List<Trim> trims = new ArrayList<>();

    record RowId(Table<?> table, String id) {}

    /** A row as it was read. */
    record Read(Table.Keys keys, long version) {}

    /**
     * A row to be written.
     *
     * @param read the row before; null if it is new
     * @param keys null if the row is to be removed
     * @param row null if it is to be removed
     */
    record Write(
            RowId id,
            @Nullable Read read,
            Table.@Nullable Keys keys,
            @Nullable Object row) {}

    /** Notes a row that was read, unless it was read before. */
    <V> void read(Table<V> table, V row, long version) {
        Table.Keys keys = table.keys().apply(row);
        reads.putIfAbsent(new RowId(table, keys.id()), new Read(keys, version));
    }

    <V> void put(Table<V> table, V row) {
        Table.Keys keys = table.keys().apply(row);
        RowId id = new RowId(table, keys.id());
        writes.put(id, new Write(id, readBefore(id), keys, row));
    }

    void remove(Table<?> table, String id) {
        RowId row = new RowId(table, id);
        writes.put(row, new Write(row, readBefore(row), null, null));
    }

    private @Nullable Read readBefore(RowId row) {
        return cleared.contains(row.table()) ? null : reads.get(row);
    }

    void clear(Table<?> table) {
        cleared.add(table);
        writes.keySet().removeIf(id -> id.table().equals(table));
    }

    void trim(Trim trim) {
        trims.add(trim);
    }

    Set<Table<?>> cleared() {
        return cleared;
    }

    Iterable<Write> writes() {
        return writes.values();
    }

    List<Trim> trims() {
        return trims;
    }

    boolean isEmpty() {
        return writes.isEmpty() && cleared.isEmpty() && trims.isEmpty();
    }
}
