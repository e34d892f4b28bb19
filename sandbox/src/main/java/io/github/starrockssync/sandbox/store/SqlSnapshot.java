package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.store.Statements.StoredRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the table holds now. A row that is asked for by its id again is as it was the first time. Not thread-safe. */
class SqlSnapshot implements Store.Snapshot {

    private final Statements statements;
    private final Map<Pending.RowId, Optional<?>> known = new HashMap<>();

    /** All rows of {@link Tables#SETTINGS}, once one of them was asked for. */
    private @Nullable Map<Table<?>, List<Object>> settings;

    SqlSnapshot(Statements statements) {
        this.statements = statements;
    }

    /** A statement that may fail. */
    interface Call<T> {

        T make() throws SQLException;
    }

    static <T> T call(Call<T> call) {
        try {
            return call.make();
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    final Statements statements() {
        return statements;
    }

    /** Called for each row that a query finds. */
    <V> void found(Table<V> table, V row, long version) {}

    @Override
    public final <V> Optional<V> find(Table<V> table, String id) {
        if (Tables.SETTINGS.contains(table)) {
            return settings(table).stream()
                    .filter(row -> table.keys().apply(row).id().equals(id))
                    .findFirst();
        }
        return known.computeIfAbsent(new Pending.RowId(table, id), row -> load(table, id))
                .map(table.type()::cast);
    }

    private <V> Optional<V> load(Table<V> table, String id) {
        return call(() -> statements.find(table.name(), id)).stream()
                .map(row -> read(table, row))
                .findFirst();
    }

    @Override
    public final <V> List<V> list(Table<V> table, Query query) {
        if (Tables.SETTINGS.contains(table) && query.equals(Query.ALL)) {
            return settings(table);
        }
        return call(() -> statements.list(table.name(), query)).stream()
                .map(row -> read(table, row))
                .toList();
    }

    private <V> List<V> settings(Table<V> table) {
        if (settings == null) {
            settings = all(Tables.SETTINGS);
        }
        return settings.get(table).stream().map(table.type()::cast).toList();
    }

    @Override
    public final <V> long count(Table<V> table, Query query) {
        return call(() -> statements.count(table.name(), query));
    }

    @Override
    public final Map<Table<?>, List<Object>> all(List<Table<?>> tables) {
        Map<String, Table<?>> byName = tables.stream().collect(Collectors.toMap(Table::name, table -> table));
        Map<Table<?>, List<Object>> all = new LinkedHashMap<>();
        tables.forEach(table -> all.put(table, new ArrayList<>()));
        for (StoredRow row : call(() -> statements.all(List.copyOf(byName.keySet())))) {
            Table<?> table = byName.get(row.kind());
            all.get(table).add(read(table, row));
        }
        return all;
    }

    private <V> V read(Table<V> table, StoredRow stored) {
        V row = JsonRows.read(stored.document(), table.type());
        found(table, row, stored.version());
        return row;
    }
}
