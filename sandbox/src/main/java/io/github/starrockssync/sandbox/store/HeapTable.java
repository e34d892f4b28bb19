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

/** The rows of one table on the heap, by id, and by owner and each key in their order. Not thread-safe. */
final class HeapTable {

    private final Map<String, Row> byId = new HashMap<>();
    private final NavigableMap<Long, Row> inOrder = new TreeMap<>();
    private final Map<Place, NavigableMap<Long, Row>> byPlace = new HashMap<>();
    private long lastPosition;

    /** A row, in each map that it is found by. */
    static final class Row {

        private final long position;
        private Table.Keys keys;
        private Object value;

        /**
         * @param position of the row in the order of its table
         */
        private Row(Table.Keys keys, Object value, long position) {
            this.keys = keys;
            this.value = value;
            this.position = position;
        }

        Object value() {
            return value;
        }

        private boolean isPresentAt(@Nullable Instant now) {
            Instant end = keys.endsAt();
            return now == null || end == null || end.isAfter(now);
        }
    }

    /**
     * @param key null for all rows of the owner
     */
    private record Place(
            String owner, Query.@Nullable Key key, @Nullable String value) {}

    @Nullable
    Row find(String id) {
        return byId.get(id);
    }

    /** Replaces the row of the same id, which keeps its place in the order, or adds one at the end. */
    void put(Table.Keys keys, Object value) {
        Row present = byId.get(keys.id());
        if (present != null && present.keys.findsAs(keys)) {
            present.keys = keys;
            present.value = value;
            return;
        }
        remove(keys.id());
        Row row = new Row(keys, value, present == null ? ++lastPosition : present.position);
        byId.put(keys.id(), row);
        inOrder.put(row.position, row);
        places(keys)
                .forEach(place ->
                        byPlace.computeIfAbsent(place, key -> new TreeMap<>()).put(row.position, row));
    }

    void remove(String id) {
        Row row = byId.remove(id);
        if (row != null) {
            inOrder.remove(row.position);
            places(row.keys)
                    .forEach(place -> byPlace.computeIfPresent(place, (key, rows) -> {
                        rows.remove(row.position);
                        return rows.isEmpty() ? null : rows;
                    }));
        }
    }

    void clear() {
        byId.clear();
        inOrder.clear();
        byPlace.clear();
    }

    Stream<Row> select(Query query) {
        NavigableMap<Long, Row> rows = query.owner() == null
                ? inOrder
                : byPlace.getOrDefault(new Place(query.owner(), query.key(), query.value()), new TreeMap<>());
        Collection<Row> ordered = query.newestFirst() ? rows.descendingMap().values() : rows.values();
        return ordered.stream().filter(row -> row.isPresentAt(query.presentAt()));
    }

    void trim(Trim trim) {
        List<String> old = new ArrayList<>();
        int tooMany = byId.size() - trim.kept();
        for (Row row : inOrder.values()) {
            boolean ended = !row.isPresentAt(trim.now());
            boolean longAgo = !row.isPresentAt(trim.endedBefore());
            if (longAgo || ended && old.size() < tooMany) {
                old.add(row.keys.id());
            }
        }
        old.forEach(this::remove);
    }

    private static Stream<Place> places(Table.Keys keys) {
        return Stream.of(
                        new Place(keys.owner(), null, null),
                        new Place(keys.owner(), Query.Key.FIRST, keys.first()),
                        new Place(keys.owner(), Query.Key.SECOND, keys.second()),
                        new Place(keys.owner(), Query.Key.THIRD, keys.third()))
                .filter(place -> place.key() == null || place.value() != null);
    }
}
