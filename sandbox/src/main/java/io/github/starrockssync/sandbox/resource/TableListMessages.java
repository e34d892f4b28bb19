package io.github.starrockssync.sandbox.resource;

import io.github.starrockssync.sandbox.replication.Setting;
import io.github.starrockssync.sandbox.replication.TableSelection;
import io.github.starrockssync.sandbox.replication.TableSelection.ListKind;
import io.github.starrockssync.sandbox.replication.TaskChange.TablesChange;
import io.github.starrockssync.server.model.DbConfig;
import io.github.starrockssync.server.model.TableReplConfig;
import io.github.starrockssync.server.model.TableReplConfig.ReplScopeEnum;
import io.github.starrockssync.server.model.TableReplConfig.ReplTypeEnum;
import io.github.starrockssync.server.model.TablesConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps table lists and settings, which several messages have in common. */
final class TableListMessages {

    private TableListMessages() {}

    static List<Setting> parameters(@Nullable List<DbConfig> wire) {
        return settings(wire, DbConfig::getParamName, DbConfig::getValue);
    }

    static List<Setting> tableSettings(@Nullable List<TablesConfig> wire) {
        return settings(wire, TablesConfig::getTableName, TablesConfig::getTableConfig);
    }

    private static <T> List<Setting> settings(
            @Nullable List<T> wire, Function<T, String> name, Function<T, String> value) {
        if (wire == null) {
            return List.of();
        }
        List<Setting> settings = new ArrayList<>(wire.size());
        for (T entry : wire) {
            settings.add(new Setting(name.apply(entry), value.apply(entry)));
        }
        return settings;
    }

    static @Nullable TablesChange change(@Nullable TableReplConfig wire) {
        if (wire == null) {
            return null;
        }
        List<String> names = wire.getTables() == null ? List.of() : wire.getTables();
        return new TablesChange(listKind(wire.getReplType()), wire.getReplScope() != ReplScopeEnum.PART, names);
    }

    private static @Nullable ListKind listKind(@Nullable ReplTypeEnum wire) {
        if (wire == null) {
            return null;
        }
        return wire == ReplTypeEnum.INCLUDE_TABLES ? ListKind.INCLUDE : ListKind.EXCLUDE;
    }

    static TableReplConfig wire(TableSelection tables) {
        return new TableReplConfig()
                .replType(
                        tables.listKind() == ListKind.INCLUDE
                                ? ReplTypeEnum.INCLUDE_TABLES
                                : ReplTypeEnum.EXCLUDE_TABLES)
                .replScope(tables.everyTable() ? ReplScopeEnum.ALL : ReplScopeEnum.PART)
                .tables(tables.tables());
    }

    /** Maps a boolean, which the contract represents by the strings true and false. */
    static @Nullable Boolean truth(@Nullable Enum<?> wire) {
        return wire == null ? null : isTrue(wire);
    }

    static boolean isTrue(@Nullable Enum<?> wire) {
        return wire != null && wire.toString().equals("true");
    }
}
