package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DatabaseProbeTest {

    @Test
    void shouldAnswerYesWhenTheDatabaseIsOpen() {
        try (Database database = Database.inMemory().open()) {
            assertThat(new DatabaseProbe(database).answers()).isTrue();
        }
    }

    @Test
    void shouldAnswerNoBeforeTheSchemaIsThereAndAfterTheEnd() {
        Database database = Database.inMemory();
        DatabaseProbe unit = new DatabaseProbe(database);
        assertThat(unit.answers()).isFalse();
        database.open();
        database.close();
        assertThat(unit.answers()).isFalse();
    }
}
