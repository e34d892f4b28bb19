package io.github.starrockssync.sandbox.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plain Java structures. One change at a time runs, and queries run beside each other, so that no change is ever stale.
 * Lost on exit.
 */
public final class HeapStore implements Store {

    private final Map<Table<?>, HeapTable> tables = new HashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final HeapSnapshot snapshot = new HeapSnapshot();

    /** Guarded by the lock; a change that runs inside of it, on the same thread, is part of it. */
    private @Nullable HeapChange running;

    @Override
    public <T> T read(Function<Snapshot, T> query) {
        lock.readLock().lock();
        try {
            return query.apply(snapshot);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public <T> T change(Function<Change, T> work) {
        lock.writeLock().lock();
        try {
            HeapChange outer = running;
            return outer == null ? changeAlone(work) : work.apply(outer);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <T> T changeAlone(Function<Change, T> work) {
        HeapChange change = new HeapChange();
        running = change;
        try {
            T result = work.apply(change);
            apply(change.pending);
            return result;
        } finally {
            running = null;
        }
    }

    private void apply(Pending pending) {
        pending.cleared().forEach(table -> table(table).clear());
        pending.writes().forEach(this::apply);
        pending.trims().forEach(trim -> table(trim.table()).trim(trim));
    }

    private void apply(Pending.Write write) {
        HeapTable table = tables.computeIfAbsent(write.id().table(), key -> new HeapTable());
        if (write.keys() == null || write.row() == null) {
            table.remove(write.id().id());
        } else {
            table.put(write.keys(), write.row());
        }
    }

    private HeapTable table(Table<?> table) {
        return tables.getOrDefault(table, EMPTY);
    }

    private static final HeapTable EMPTY = new HeapTable();

    @Override
    public int connections() {
        return 0;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    /** Nothing to give back. */
    @Override
    public void close() {}

    private class HeapSnapshot implements Snapshot {

        @Override
        public <V> Optional<V> find(Table<V> table, String id) {
            HeapTable.Row row = table(table).find(id);
            return row == null ? Optional.empty() : Optional.of(table.type().cast(row.value()));
        }

        @Override
        public <V> List<V> list(Table<V> table, Query query) {
            return table(table)
                    .select(query)
                    .skip(query.offset())
                    .limit(query.limit())
                    .map(row -> table.type().cast(row.value()))
                    .toList();
        }

        @Override
        public <V> long count(Table<V> table, Query query) {
            return table(table).select(query).count();
        }

        @Override
        public Map<Table<?>, List<Object>> all(List<Table<?>> wanted) {
            Map<Table<?>, List<Object>> all = new LinkedHashMap<>();
            wanted.forEach(table -> all.put(
                    table,
                    table(table).select(Query.ALL).map(HeapTable.Row::value).toList()));
            return all;
        }
    }

    private final class HeapChange extends HeapSnapshot implements Change {

        private final Pending pending = new Pending();

        @Override
        public <V> void put(Table<V> table, V row) {
            pending.put(table, row);
        }

        @Override
        public void remove(Table<?> table, String id) {
            pending.remove(table, id);
        }

        @Override
        public void clear(Table<?> table) {
            pending.clear(table);
        }

        @Override
        public void trim(Trim trim) {
            pending.trim(trim);
        }
    }
}
