package io.github.starrockssync.sandbox.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one table on the heap, by id, and by owner and each key in their order. Not thread-safe. */
final class HeapTable {

    private final Map<String, Row> byId = new HashMap<>();
    private final NavigableMap<Long, Row> inOrder = new TreeMap<>();
    private final Map<Place, NavigableMap<Long, Row>> byPlace = new HashMap<>();
    private final NavigableMap<End, Row> byEnd = new TreeMap<>();
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

    /** When a row ends, or ended. */
    private record End(Instant at, long position) implements Comparable<End> {

        private static final Comparator<End> ORDER =
                Comparator.comparing(End::at).thenComparing(End::position);

        @Override
        public int compareTo(End other) {
            return ORDER.compare(this, other);
        }

        static void of(Table.Keys keys, long position, Consumer<End> use) {
            if (keys.endsAt() != null) {
                use.accept(new End(keys.endsAt(), position));
            }
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
            End.of(present.keys, present.position, byEnd::remove);
            End.of(keys, present.position, end -> byEnd.put(end, present));
            present.keys = keys;
            present.value = value;
            return;
        }
        remove(keys.id());
        Row row = new Row(keys, value, present == null ? ++lastPosition : present.position);
        byId.put(keys.id(), row);
        inOrder.put(row.position, row);
        End.of(keys, row.position, end -> byEnd.put(end, row));
        places(keys)
                .forEach(place ->
                        byPlace.computeIfAbsent(place, key -> new TreeMap<>()).put(row.position, row));
    }

    void remove(String id) {
        Row row = byId.remove(id);
        if (row != null) {
            inOrder.remove(row.position);
            End.of(row.keys, row.position, byEnd::remove);
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
        byEnd.clear();
    }

    Stream<Row> select(Query query) {
        NavigableMap<Long, Row> rows = query.owner() == null
                ? inOrder
                : byPlace.getOrDefault(new Place(query.owner(), query.key(), query.value()), new TreeMap<>());
        Collection<Row> ordered = query.newestFirst() ? rows.descendingMap().values() : rows.values();
        return ordered.stream().filter(row -> row.isPresentAt(query.presentAt()));
    }

    void trim(Trim trim) {
        int tooMany = byId.size() - trim.kept();
        List<String> old = new ArrayList<>();
        for (Row row : byEnd.headMap(new End(trim.now(), Long.MAX_VALUE)).values()) {
            if (row.isPresentAt(trim.endedBefore()) && old.size() >= tooMany) {
                break;
            }
            old.add(row.keys.id());
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
