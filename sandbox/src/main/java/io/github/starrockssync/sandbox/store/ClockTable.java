package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.time.ClockStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/**
 * The clock in SQL. A service asks for the time within its transaction: Jdbi hands the connection of that transaction
 * to whoever asks on the same thread, so that no second one is waited for.
 */
public final class ClockTable implements ClockStore {

    private final Database database;
    private final Remembered<Setting> setting;

    public ClockTable(Database database) {
        this.database = database;
        this.setting = database.remembered(() -> database.jdbi().withHandle(handle -> select(handle, "")));
    }

    @Override
    public Setting load() {
        return setting.get();
    }

    @Override
    public Setting change(UnaryOperator<Setting> change) {
        return database.change(handle -> {
            Setting changed = change.apply(select(handle, " FOR UPDATE"));
            update(handle, changed);
            database.revision().grow(handle);
            return changed;
        });
    }

    private static Setting select(Handle handle, String lock) {
        return PlainStatement.query(
                        handle,
                        "SELECT clock_offset, frozen_at FROM sandbox_clock WHERE id = 1" + lock,
                        ClockTable::setting)
                .get(0);
    }

    private static Setting setting(ResultSet row) throws SQLException {
        Duration offset = Duration.ofMillis(row.getLong("clock_offset"));
        long frozenAt = row.getLong("frozen_at");
        return new Setting(offset, row.wasNull() ? null : Instant.ofEpochMilli(frozenAt));
    }

    private static void update(Handle handle, Setting setting) {
        Instant frozenAt = setting.frozenAt();
        handle.createUpdate("UPDATE sandbox_clock SET clock_offset = :offset, frozen_at = :frozenAt WHERE id = 1")
                .bind("offset", setting.offset().toMillis())
                .bind("frozenAt", frozenAt == null ? null : (Long) frozenAt.toEpochMilli())
                .execute();
    }
}
