package io.github.starrockssync.client.preview;

import io.github.starrockssync.client.error.Violation;
import io.github.starrockssync.client.model.DbConfig;
import io.github.starrockssync.client.model.IsSupportRegExp;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.client.model.TablesConfig;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rules of a modification that depend on what is stored, from the descriptions in the contract. Only those that can be
 * told from the two alone: which tables the source has is not known here.
 */
final class ChangeRules {
    static final int MOST_CHANGED_TABLES = 50;

    private static final String TYPE = "body.table_repl_config.repl_type";
    private static final String TABLES = "body.table_repl_config.tables";

    private final List<Violation> broken = new ArrayList<>();

    private ChangeRules() {}

    static List<Violation> brokenBy(ModifyDataSyncConfigRequestV3 change, StoredTask stored) {
        ChangeRules rules = new ChangeRules();
        rules.check(change, stored);
        return rules.broken;
    }

    private void check(ModifyDataSyncConfigRequestV3 change, StoredTask stored) {
        kept("source_instance_id", stored.response().getSourceInstanceId(), change.getSourceInstanceId());
        kept("source_database_name", stored.sourceDatabase(), change.getSourceDatabaseName());
        kept("target_database_name", stored.targetDatabase(), change.getTargetDatabaseName());
        kept("is_instance_level_sync", stored.response().getIsInstanceLevelSync(), change.getIsInstanceLevelSync());
        once("db_configs", "param_name", change.getDbConfigs(), DbConfig::getParamName);
        once("tables_configs", "table_name", change.getTablesConfigs(), TablesConfig::getTableName);
        boolean wildcards = change.getIsSupportRegExp() == null
                ? stored.hasWildcards()
                : change.getIsSupportRegExp().equals(IsSupportRegExp.TRUE);
        if (wildcards && !stored.isInstanceLevel()) {
            broken.add(new Violation("body.is_support_reg_exp", "is for instance-level tasks only"));
        }
        if (change.getTableReplConfig() != null) {
            TableList before = TableList.of(stored.tables());
            list(before, TableList.replacing(before.type(), change.getTableReplConfig()), wildcards);
        }
    }

    private void kept(String name, @Nullable String stored, @Nullable Object asked) {
        if (stored != null && asked != null && !asked.toString().equals(stored)) {
            broken.add(cannotChange("body." + name, stored, asked));
        }
    }

    private static Violation cannotChange(String path, Object stored, @Nullable Object asked) {
        return new Violation(path, "cannot change from " + stored + " to " + asked);
    }

    private <T> void once(String place, String property, @Nullable List<T> items, Function<T, @Nullable String> name) {
        Set<@Nullable String> names = new HashSet<>();
        for (int i = 0; items != null && i < items.size(); i++) {
            if (!names.add(name.apply(items.get(i)))) {
                broken.add(new Violation(
                        "body." + place + "[" + i + "]." + property, "repeats " + name.apply(items.get(i))));
            }
        }
    }

    private void list(TableList before, TableList after, boolean wildcards) {
        if (before.type() != null && !before.type().equals(after.type())) {
            broken.add(cannotChange(TYPE, before.type(), after.type()));
        } else if (after.isPartial() && after.isIncluding() && after.tables().isEmpty()) {
            broken.add(new Violation(TABLES, "must not be empty for include_tables with part"));
        } else if (before.isPartial() && after.isPartial() && !wildcards) {
            difference(before, after);
        }
    }

    private void difference(TableList before, TableList after) {
        List<String> gained = after.beyond(before);
        List<String> lost = before.beyond(after);
        if (after.isIncluding() && !gained.isEmpty()) {
            broken.add(new Violation(TABLES, "of include_tables must not gain " + String.join(", ", gained)));
        }
        if (!after.isIncluding() && !lost.isEmpty()) {
            broken.add(new Violation(TABLES, "of exclude_tables must not lose " + String.join(", ", lost)));
        }
        int changed = gained.size() + lost.size();
        if (changed > MOST_CHANGED_TABLES) {
            broken.add(new Violation(
                    TABLES, "changes " + changed + " tables, of at most " + MOST_CHANGED_TABLES + " at a time"));
        }
    }
}
