package io.github.starrockssync.sandbox.store;

import org.jdbi.v3.core.JdbiException;

/** Finds out whether the database answers. Thread-safe. */
public final class DatabaseProbe {

    private final Database database;

    public DatabaseProbe(Database database) {
        this.database = database;
    }

    /** Whether the schema is there and can be read; changes nothing. */
    public boolean answers() {
        try {
            return database.jdbi()
                    .withHandle(handle -> handle.createQuery("SELECT 1 FROM sandbox_clock WHERE id = 1")
                            .mapTo(Integer.class)
                            .findOne()
                            .isPresent());
        } catch (JdbiException e) {
            return false;
        }
    }
}
