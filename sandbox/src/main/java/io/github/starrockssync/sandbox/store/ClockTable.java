package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.time.ClockStore;
import java.time.Duration;
import java.time.Instant;

/**
 * The clock in SQL. A service asks for the time within its transaction: Jdbi hands the connection of that transaction
 * to whoever asks on the same thread, so that no second one is waited for.
 */
public final class ClockTable implements ClockStore {

    private final Database database;

    public ClockTable(Database database) {
        this.database = database;
    }

    @Override
    public Setting load() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT clock_offset, frozen_at FROM sandbox_clock WHERE id = 1")
                        .map((row, context) -> {
                            Duration offset = Duration.ofMillis(row.getLong("clock_offset"));
                            long frozenAt = row.getLong("frozen_at");
                            return new Setting(offset, row.wasNull() ? null : Instant.ofEpochMilli(frozenAt));
                        })
                        .one());
    }

    @Override
    public void save(Setting setting) {
        Instant frozenAt = setting.frozenAt();
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "UPDATE sandbox_clock SET clock_offset = :offset, frozen_at = :frozenAt WHERE id = 1")
                        .bind("offset", setting.offset().toMillis())
                        .bind("frozenAt", frozenAt == null ? null : (Long) frozenAt.toEpochMilli())
                        .execute());
    }

    @Override
    public void advance(Duration duration) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                                UPDATE sandbox_clock SET clock_offset = clock_offset + :step, frozen_at = frozen_at + :step
                                WHERE id = 1
                                """)
                        .bind("step", duration.toMillis())
                        .execute());
    }
}
