package io.github.starrockssync.sandbox.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one change has read and is about to write. Not thread-safe. */
final class Pending {

    private final Map<RowId, Long> versions = new LinkedHashMap<>();
    private final Map<RowId, Write> writes = new LinkedHashMap<>();
    private final Set<Table<?>> cleared = new LinkedHashSet<>();
    private final List<Trim> trims = new ArrayList<>();

    record RowId(Table<?> table, String id) {}

    /**
     * A row to be written.
     *
     * @param version the one that was read; null if the row is new
     * @param keys null if the row is to be removed
     * @param row null if it is to be removed
     */
    record Write(
            RowId id,
            @Nullable Long version,
            Table.@Nullable Keys keys,
            @Nullable Object row) {}

    /** Notes the version of a row that was read. */
    void read(Table<?> table, String id, long version) {
        versions.putIfAbsent(new RowId(table, id), version);
    }

    <V> void put(Table<V> table, V row) {
        Table.Keys keys = table.keys().apply(row);
        RowId id = new RowId(table, keys.id());
        writes.put(id, new Write(id, cleared.contains(table) ? null : versions.get(id), keys, row));
    }

    void remove(Table<?> table, String id) {
        RowId row = new RowId(table, id);
        writes.put(row, new Write(row, versions.get(row), null, null));
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
