package io.github.starrockssync.sandbox.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a table by id, and in order, by owner and by each key. Not thread-safe. */
final class HeapTable {

    private static final Index ALL = new Index(null, null, null);

    private final Map<String, Row> byId = new HashMap<>();
    private final Map<Index, NavigableMap<Long, Row>> byIndex = new HashMap<>();
    private long lastPosition;

    /** A row, mutable so that its indexes need not change with its value. */
    private static final class Row {

        private final long position;
        private Table.Keys keys;
        private Object value;

        private Row(Table.Keys keys, Object value, long position) {
            this.keys = keys;
            this.value = value;
            this.position = position;
        }

        private boolean hasEndedBy(@Nullable Instant now) {
            Instant end = keys.endsAt();
            return now != null && end != null && !end.isAfter(now);
        }
    }

    /** What the rows of one index have in common. */
    private record Index(
            @Nullable String owner,
            Query.@Nullable Key key,
            @Nullable String value) {}

    @Nullable
    Object find(String id) {
        Row row = byId.get(id);
        return row == null ? null : row.value;
    }

    /** Replaces the row of the same id, which keeps its position, or adds one at the end. */
    void put(Table.Keys keys, Object value) {
        Row present = byId.get(keys.id());
        if (present != null && present.keys.hasSameIndexes(keys)) {
            present.keys = keys;
            present.value = value;
            return;
        }
        remove(keys.id());
        Row row = new Row(keys, value, present == null ? ++lastPosition : present.position);
        byId.put(keys.id(), row);
        indexes(keys)
                .forEach(index ->
                        byIndex.computeIfAbsent(index, key -> new TreeMap<>()).put(row.position, row));
    }

    void remove(String id) {
        Row row = byId.remove(id);
        if (row != null) {
            indexes(row.keys)
                    .forEach(index -> byIndex.computeIfPresent(index, (key, rows) -> {
                        rows.remove(row.position);
                        return rows.isEmpty() ? null : rows;
                    }));
        }
    }

    /** Returns the values of the matching rows, without regard to limit and offset. */
    Stream<Object> select(Query query) {
        NavigableMap<Long, Row> rows = rows(new Index(query.owner(), query.key(), query.value()));
        Collection<Row> ordered = (query.newestFirst() ? rows.descendingMap() : rows).values();
        return ordered.stream()
                .filter(row -> !row.hasEndedBy(query.presentAt()))
                .map(row -> row.value);
    }

    void trim(Change.Trim trim) {
        int beyondNewest = byId.size() - trim.newest();
        List<String> removed = new ArrayList<>();
        for (Row row : rows(ALL).values()) {
            if (row.hasEndedBy(beyondNewest-- > 0 ? trim.now() : trim.endedBefore())) {
                removed.add(row.keys.id());
            }
        }
        removed.forEach(this::remove);
    }

    private NavigableMap<Long, Row> rows(Index index) {
        return byIndex.getOrDefault(index, new TreeMap<>());
    }

    private static Stream<Index> indexes(Table.Keys keys) {
        String owner = keys.owner();
        return Stream.of(
                        ALL,
                        new Index(owner, null, null),
                        new Index(owner, Query.Key.FIRST, keys.first()),
                        new Index(owner, Query.Key.SECOND, keys.second()),
                        new Index(owner, Query.Key.THIRD, keys.third()))
                .filter(index -> index.key() == null || index.value() != null);
    }
}
