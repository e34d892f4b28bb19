package io.github.starrockssync.sandbox.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is stored and collects writes. A query does not see the writes of its own change. Not thread-safe. */
public final class Change implements Store.Snapshot {

    private final Store.Snapshot stored;
    private final Map<RowId, Write> writes = new LinkedHashMap<>();
    private final Set<Table<?>> cleared = new LinkedHashSet<>();
    private final List<Trim> trims = new ArrayList<>();

    Change(Store.Snapshot stored) {
        this.stored = stored;
    }

    record RowId(Table<?> table, String id) {}

    /** A row to be written; without keys and row, to be removed. */
    record Write(
            RowId id, Table.@Nullable Keys keys, @Nullable Object row) {}

    /** Rows to be removed: all that ended before a time, and beyond the newest ones those that have ended by now. */
    record Trim(Table<?> table, Instant endedBefore, int newest, Instant now) {}

    @Override
    public <V> Optional<V> find(Table<V> table, String id) {
        return stored.find(table, id);
    }

    @Override
    public <V> List<V> list(Table<V> table, Query query) {
        return stored.list(table, query);
    }

    @Override
    public <V> long count(Table<V> table, Query query) {
        return stored.count(table, query);
    }

    @Override
    public Map<Table<?>, List<Object>> all(List<Table<?>> tables) {
        return stored.all(tables);
    }

    /** Updates the row if this change has read it, else inserts it. */
    public <V> void put(Table<V> table, V row) {
        Table.Keys keys = table.keys().apply(row);
        write(new Write(new RowId(table, keys.id()), keys, row));
    }

    public void remove(Table<?> table, String id) {
        write(new Write(new RowId(table, id), null, null));
    }

    private void write(Write write) {
        writes.put(write.id(), write);
    }

    /** Removes every row of the table but those that this change puts afterwards. */
    public void clear(Table<?> table) {
        cleared.add(table);
        writes.keySet().removeIf(id -> id.table().equals(table));
    }

    /**
     * Removes rows that have ended.
     *
     * @param endedBefore all that ended before it are removed
     * @param newest number of rows beyond which all that have ended by now are removed, too
     */
    public void trim(Table<?> table, Instant endedBefore, int newest, Instant now) {
        trims.add(new Trim(table, endedBefore, newest, now));
    }

    Set<Table<?>> cleared() {
        return cleared;
    }

    Collection<Write> writes() {
        return writes.values();
    }

    List<Trim> trims() {
        return trims;
    }

    boolean isEmpty() {
        return writes.isEmpty() && cleared.isEmpty() && trims.isEmpty();
    }
}
