package io.github.starrockssync.sandbox.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigurationChecksTest {

    private final ConfigurationChecks unit =
            new ConfigurationChecks(Map.of("orders", Set.of("id", "tenant_id", "created_at")));

    @ParameterizedTest
    @EnumSource
    void shouldPassWhenParameterHasItsDefault(SyncParameter parameter) {
        assertThat(unit.passesParameter(parameter.parameterName(), parameter.defaultValue()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "sync_commit_interval_ms, 1000",
        "sync_commit_interval_ms, 60000",
        "max_bytes_per_chunk, 1073741824",
        "max_sync_commit_bytes, 1610612736",
        "max_full_sync_task_threads_num, 4",
        "binlog_expire_logs_seconds, 0",
        "snapshot_with_lock, false"
    })
    void shouldPassWhenValueIsJustInRange(String name, String value) {
        assertThat(unit.passesParameter(name, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "sync_commit_interval_ms, 999",
        "sync_commit_interval_ms, 60001",
        "sync_commit_interval_ms, 5000.0",
        "sync_commit_interval_ms, 05000",
        "sync_commit_interval_ms, +5000",
        "sync_commit_interval_ms, -5000",
        "sync_commit_interval_ms, ٥٠٠٠",
        "sync_commit_interval_ms, 99999999999999999999",
        "max_bytes_per_chunk, 1073741825",
        "snapshot_with_lock, TRUE",
        "snapshot_with_lock, 1",
        "no_such_parameter, 1",
        "SNAPSHOT_WITH_LOCK, true"
    })
    void shouldFailWhenParameterIsUnknownOrValueOutOfRange(String name, String value) {
        assertThat(unit.passesParameter(name, value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order by id",
                "order by tenant_id,id",
                "order by tenant_id, id",
                "key columns id",
                "order by tenant_id;key columns id,tenant_id",
                "key columns id; order by id"
            })
    void shouldPassWhenSettingsNameColumnsOfTheTable(String settings) {
        assertThat(unit.passesTable("orders", settings)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "order by",
                "order by ",
                "order by nothing",
                "order by id,id",
                "order by id,",
                "order by ID",
                "ORDER BY id",
                "order by id;order by id",
                "order by id;",
                "group by id",
                "orderby id"
            })
    void shouldFailWhenSettingsCannotBeReadOrNameNoColumn(String settings) {
        assertThat(unit.passesTable("orders", settings)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "customers", "ORDERS"})
    void shouldFailWhenThereIsNoSuchTable(String table) {
        assertThat(unit.passesTable(table, "order by id")).isFalse();
    }
}
