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

/** Java collections. Changes run one at a time, so that none conflicts; queries run in parallel. Lost on exit. */
public final class HeapStore implements Store {

    private final Map<Table<?>, HeapTable> tables = new HashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Snapshot snapshot = new HeapSnapshot();

    /** Guarded by the write lock, so that only the thread of the change sees it. */
    private @Nullable Change running;

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
            Change outer = running;
            return outer == null ? runAndApply(work) : work.apply(outer);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <T> T runAndApply(Function<Change, T> work) {
        Change change = new Change(snapshot);
        running = change;
        try {
            T result = work.apply(change);
            change.cleared().forEach(tables::remove);
            change.writes().forEach(this::apply);
            change.trims().forEach(trim -> table(trim.table()).trim(trim));
            return result;
        } finally {
            running = null;
        }
    }

    private void apply(Change.Write write) {
        HeapTable table = tables.computeIfAbsent(write.id().table(), key -> new HeapTable());
        if (write.keys() == null || write.row() == null) {
            table.remove(write.id().id());
        } else {
            table.put(write.keys(), write.row());
        }
    }

    private HeapTable table(Table<?> table) {
        return tables.getOrDefault(table, new HeapTable());
    }

    @Override
    public int connections() {
        return 0;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    /** Has no effect. */
    @Override
    public void close() {}

    private final class HeapSnapshot implements Snapshot {

        @Override
        public <V> Optional<V> find(Table<V> table, String id) {
            return Optional.ofNullable(table.type().cast(table(table).find(id)));
        }

        @Override
        public <V> List<V> list(Table<V> table, Query query) {
            return table(table)
                    .select(query)
                    .skip(query.offset())
                    .limit(query.limit())
                    .map(table.type()::cast)
                    .toList();
        }

        @Override
        public <V> long count(Table<V> table, Query query) {
            return table(table).select(query).count();
        }

        @Override
        public Map<Table<?>, List<Object>> all(List<Table<?>> wanted) {
            Map<Table<?>, List<Object>> all = new LinkedHashMap<>();
            wanted.forEach(
                    table -> all.put(table, table(table).select(Query.ALL).toList()));
            return all;
        }
    }
}
