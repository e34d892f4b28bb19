package io.github.starrockssync.client.preview;

import io.github.starrockssync.client.model.TableReplConfig;
import io.github.starrockssync.client.model.TableReplConfig.ReplScopeEnum;
import io.github.starrockssync.client.model.TableReplConfig.ReplTypeEnum;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The synchronized tables.
 *
 * @param type kind of the list, {@code null} if unknown
 * @param scope all tables, or by the list
 * @param tables names on the list
 */
record TableList(@Nullable ReplTypeEnum type, ReplScopeEnum scope, Set<String> tables) {

    static TableList of(TableReplConfig wire) {
        return replacing(null, wire);
    }

    /** A list replaces the stored one; without a kind, it has the stored kind. */
    static TableList replacing(@Nullable ReplTypeEnum stored, TableReplConfig wire) {
        return new TableList(
                wire.getReplType() == null ? stored : wire.getReplType(),
                wire.getReplScope() == null ? ReplScopeEnum.ALL : wire.getReplScope(),
                new LinkedHashSet<>(wire.getTables() == null ? List.of() : wire.getTables()));
    }
}
