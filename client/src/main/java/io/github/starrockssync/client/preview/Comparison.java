package io.github.starrockssync.client.preview;

import io.github.starrockssync.client.model.DbConfig;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.client.model.TablesConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what a modification changes in a stored configuration, by the contract's rules for merging. */
final class Comparison {
    private final List<Difference> differences = new ArrayList<>();

    private Comparison() {}

    static List<Difference> of(StoredTask stored, ModifyDataSyncConfigRequestV3 change) {
        Comparison comparison = new Comparison();
        comparison.compare(stored, change);
        return comparison.differences;
    }

    private void compare(StoredTask stored, ModifyDataSyncConfigRequestV3 change) {
        value("source_node_id", stored.response().getSourceNodeId(), change.getSourceNodeId());
        merged("db_configs", stored.parameters(), change.getDbConfigs(), DbConfig::getParamName, DbConfig::getValue);
        merged(
                "tables_configs",
                stored.tableSettings(),
                change.getTablesConfigs(),
                TablesConfig::getTableName,
                TablesConfig::getTableConfig);
        if (change.getTableReplConfig() != null) {
            TableList before = TableList.of(stored.tables());
            tables(before, TableList.replacing(before.type(), change.getTableReplConfig()));
        }
        value("database_repl_scope", stored.response().getDatabaseReplScope(), change.getDatabaseReplScope());
        value("is_support_reg_exp", stored.response().getIsSupportRegExp(), change.getIsSupportRegExp());
    }

    private <T> void merged(
            String place,
            Map<String, String> stored,
            @Nullable List<T> changes,
            Function<T, @Nullable String> name,
            Function<T, @Nullable String> value) {
        if (changes != null) {
            changes.forEach(each ->
                    value(place + "[" + name.apply(each) + "]", stored.get(name.apply(each)), value.apply(each)));
        }
    }

    private void tables(TableList before, TableList after) {
        value("table_repl_config.repl_type", before.type(), after.type());
        value("table_repl_config.repl_scope", before.scope(), after.scope());
        // the order of a list is irrelevant
        if (!before.tables().equals(after.tables())) {
            value("table_repl_config.tables", before.tables(), after.tables());
        }
    }

    /** An absent value does not change. */
    private void value(String place, @Nullable Object before, @Nullable Object after) {
        String old = before == null ? null : before.toString();
        if (after != null && !Objects.equals(old, after.toString())) {
            differences.add(new Difference(place, old, after.toString()));
        }
    }
}
