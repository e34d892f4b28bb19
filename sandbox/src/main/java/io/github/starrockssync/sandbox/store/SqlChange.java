package io.github.starrockssync.sandbox.store;

import java.sql.SQLException;
import java.util.function.LongSupplier;

/** A change in its transaction. */
final class SqlChange extends SqlSnapshot implements Store.Change {

    private final Pending pending = new Pending();
    private final SqlDatabase database;
    private final LongSupplier positions;

    SqlChange(SqlDatabase database, Statements statements, LongSupplier positions) {
        super(statements);
        this.database = database;
        this.positions = positions;
    }

    @Override
    <V> void found(Table<V> table, V row, long version) {
        pending.read(table, row, version);
    }

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

    /**
     * Writes what was collected.
     *
     * @return false if there is nothing
     * @throws StaleVersionException if a row has another version than the one that was read
     */
    boolean apply() throws SQLException {
        if (pending.isEmpty()) {
            return false;
        }
        database.beforeWrites(statements().connection());
        for (Table<?> table : pending.cleared()) {
            statements().clear(table.name());
        }
        for (Pending.Write write : pending.writes()) {
            apply(write);
        }
        for (Trim trim : pending.trims()) {
            statements().trim(trim);
        }
        return true;
    }

    private void apply(Pending.Write write) throws SQLException {
        String kind = write.id().table().name();
        if (write.keys() == null || write.row() == null) {
            delete(kind, write);
        } else if (write.read() == null) {
            statements().insert(kind, write.keys(), JsonRows.write(write.row()), positions.getAsLong());
        } else if (statements().update(kind, write.read(), write.keys(), JsonRows.write(write.row())) == 0) {
            throw new StaleVersionException(write.id().toString());
        }
    }

    /** What was decided by a row that was read holds only as long as nobody else has changed or removed it. */
    private void delete(String kind, Pending.Write write) throws SQLException {
        if (write.read() == null) {
            statements().delete(kind, write.id().id());
        } else if (statements().delete(kind, write.id().id(), write.read().version()) == 0) {
            throw new StaleVersionException(write.id().toString());
        }
    }
}
