package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WellKnownStateTest {

    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final String OTHER_PROJECT = "1f0c2c7c1f0a4d6f8d3f5a1b2c3d4e5f";

    private final Database database = Database.inMemory().open();
    private final WellKnownState unit = new WellKnownState(database);

    @BeforeEach
    void change() {
        new WellKnownState(database).createIfAbsent();
        new StoredRows(database).addTask("sync_more", "more_sr");
        execute("UPDATE access_key SET secret = 'changed'");
        execute("DELETE FROM source_table WHERE table_name = 'stock'");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void shouldBringBackWhatTheProjectStartsWith() {
        assertThat(unit.reset(PROJECT)).isTrue();
        assertThat(text("SELECT MAX(task_name) FROM task")).isEqualTo("sync_sales");
        assertThat(text("SELECT column_names FROM source_table WHERE table_name = 'stock'"))
                .isEqualTo("[\"id\",\"sku\",\"warehouse\",\"quantity\"]");
        assertThat(new StoredRows(database).count("taurusdb_node")).isEqualTo(2);
    }

    @Test
    void shouldLeaveTheOtherProjectAsItIs() {
        unit.reset(PROJECT);
        assertThat(text("SELECT secret FROM access_key WHERE id = 'OTHERACCESSKEY'"))
                .isEqualTo("changed");
        unit.reset(OTHER_PROJECT);
        assertThat(text("SELECT secret FROM access_key WHERE id = 'OTHERACCESSKEY'"))
                .isEqualTo("other-secret-access-key");
    }

    @Test
    void shouldChangeNothingWhenTheProjectIsUnknown() {
        assertThat(unit.reset("nobody")).isFalse();
        assertThat(new StoredRows(database).count("task")).isEqualTo(2);
    }

    /** A table that is forgotten here would keep its rows, or make the reset fail. */
    @Test
    void shouldLeaveEveryTableAsItIsAfterTheStart() {
        unit.reset(PROJECT);
        unit.reset(OTHER_PROJECT);
        try (Database fresh = Database.inMemory().open()) {
            new WellKnownState(fresh).createIfAbsent();
            for (String table : tables()) {
                assertThat(new StoredRows(database).count(table))
                        .as(table)
                        .isEqualTo(new StoredRows(fresh).count(table));
            }
        }
    }

    private Iterable<String> tables() {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = 'PUBLIC' AND table_name NOT LIKE 'flyway%'
                        """).mapTo(String.class).list());
    }

    private String text(String query) {
        return database.jdbi()
                .withHandle(handle -> handle.select(query).mapTo(String.class).one());
    }

    private void execute(String statement) {
        database.jdbi().useHandle(handle -> handle.execute(statement));
    }
}
