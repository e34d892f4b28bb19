package io.github.starrockssync.sandbox.store;

import java.nio.file.Path;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** How much of the log of changes is in the tables, which the tables themselves say. */
record ChangeLogTable(Handle handle) {

    /** The log that belongs to this database, and to no other that was in the directory before. */
    ChangeLog log(Path directory) {
        PlainStatement.update(
                handle,
                "UPDATE change_log SET name = ? WHERE name IS NULL",
                UUID.randomUUID().toString());
        return PlainStatement.query(
                        handle,
                        "SELECT name, applied FROM change_log",
                        row -> new ChangeLog(directory, row.getString("name"), row.getLong("applied")))
                .get(0);
    }

    void applied(long number) {
        PlainStatement.update(handle, "UPDATE change_log SET applied = ?", number);
    }
}
