package io.github.starrockssync.sandbox.store;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which log of changes belongs to the database, and how much of it is in the tables: the tables themselves say so. */
record ChangeLogTable(Handle handle) {

    /**
     * @param name of the log; null if there is none
     * @param applied number of the last entry that is in the tables
     */
    record Row(@Nullable String name, long applied) {}

    Row row() {
        return PlainStatement.query(
                        handle,
                        "SELECT name, applied FROM change_log",
                        row -> new Row(row.getString("name"), row.getLong("applied")))
                .get(0);
    }

    /** With a name, which is no other database's, also not of one that was in the same place before. */
    Row named() {
        Row row = row();
        if (row.name() != null) {
            return row;
        }
        rename(UUID.randomUUID().toString());
        return row();
    }

    void rename(@Nullable String name) {
        PlainStatement.update(handle, "UPDATE change_log SET name = ?", name);
    }

    /**
     * @return false, and nothing is changed, if the log that belongs to the database has another name
     */
    boolean apply(long number, String name) {
        return PlainStatement.update(handle, "UPDATE change_log SET applied = ? WHERE name = ?", number, name) == 1;
    }

    void apply(long number) {
        PlainStatement.update(handle, "UPDATE change_log SET applied = ?", number);
    }
}
