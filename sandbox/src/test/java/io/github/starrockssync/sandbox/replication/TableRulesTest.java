package io.github.starrockssync.sandbox.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.replication.TableSelection.ListKind;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.violation.Violation;
import io.github.starrockssync.server.violation.Violations;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TableRulesTest {

    private static final Set<String> TABLES = Set.of("customers", "orders", "stock");

    @Test
    void shouldAllowWhenIncludeListLosesTables() {
        assertThat(broken(every(ListKind.INCLUDE), include("orders", "stock"))).isEmpty();
        assertThat(broken(include("orders", "stock"), include("stock"))).isEmpty();
        assertThat(broken(include("orders", "stock"), include("stock", "orders")))
                .isEmpty();
    }

    @Test
    void shouldRefuseWhenIncludeListGainsTables() {
        assertThat(broken(include("stock"), include("stock", "orders", "customers")))
                .isEqualTo("$.table_repl_config.tables: can only remove tables from an include list,"
                        + " but would add customers, orders");
        assertThat(broken(include("orders", "stock"), every(ListKind.INCLUDE))).contains("would add customers");
    }

    @Test
    void shouldAllowWhenExcludeListGainsTables() {
        assertThat(broken(every(ListKind.EXCLUDE), exclude("orders"))).isEmpty();
        assertThat(broken(exclude("orders"), exclude("orders", "stock"))).isEmpty();
    }

    @Test
    void shouldRefuseWhenExcludeListLosesTables() {
        assertThat(broken(exclude("orders", "stock"), exclude("stock")))
                .isEqualTo(
                        "$.table_repl_config.tables: can only add tables to an exclude list, but would remove orders");
        assertThat(broken(exclude("orders"), every(ListKind.EXCLUDE))).contains("would remove orders");
    }

    @Test
    void shouldRefuseWhenKindOfListChanges() {
        assertThat(broken(include("stock"), exclude("orders")))
                .isEqualTo("$.table_repl_config.repl_type: cannot change from include_tables to exclude_tables");
        assertThat(broken(exclude("stock"), include("orders")))
                .isEqualTo("$.table_repl_config.repl_type: cannot change from exclude_tables to include_tables");
    }

    @Test
    void shouldRefuseWhenIncludeListIsEmptyButNotWhenExcludeListIs() {
        assertThat(broken(every(ListKind.INCLUDE), include()))
                .isEqualTo("$.table_repl_config.tables: must not be empty for include_tables with part");
        assertThat(broken(every(ListKind.EXCLUDE), exclude())).isEmpty();
    }

    @Test
    void shouldIgnoreTablesWhenEveryTableIsMeant() {
        TableSelection asked = new TableSelection(ListKind.INCLUDE, true, List.of("nothing", "nothing"));
        assertThat(broken(every(ListKind.INCLUDE), asked)).isEmpty();
    }

    @Test
    void shouldNameEachTableThatDoesNotExistOrIsRepeated() {
        assertThat(broken(every(ListKind.INCLUDE), include("orders", "nothing", "orders", "Stock")))
                .isEqualTo("$.table_repl_config.tables[1]: is not a table of sales; "
                        + "$.table_repl_config.tables[2]: repeats orders; "
                        + "$.table_repl_config.tables[3]: is not a table of sales");
    }

    @Test
    void shouldRefuseWhenMoreThanFiftyTablesChange() {
        assertThat(brokenByLeavingOut(50)).isEmpty();
        assertThat(brokenByLeavingOut(51))
                .isEqualTo("$.table_repl_config.tables: changes 51 tables, at most 50 are allowed");
    }

    private static String brokenByLeavingOut(int count) {
        Set<String> tables = IntStream.range(0, 100).mapToObj(i -> "table_" + i).collect(Collectors.toSet());
        List<String> left =
                IntStream.range(count, 100).mapToObj(i -> "table_" + i).toList();
        return message(new TableRules(source(tables), false)
                .checkChange(
                        configuration(every(ListKind.INCLUDE)), new TableSelection(ListKind.INCLUDE, false, left)));
    }

    private static String broken(TableSelection stored, TableSelection asked) {
        return message(new TableRules(source(TABLES), false).checkChange(configuration(stored), asked));
    }

    private static Source source(Set<String> tables) {
        return new Source(
                "instance",
                "sales",
                false,
                tables.stream().collect(Collectors.toMap(table -> table, table -> Set.of("id"))));
    }

    private static SyncConfiguration configuration(TableSelection tables) {
        return new SyncConfiguration("node", List.of(), List.of(), tables, false, false, false);
    }

    private static String message(List<Violation> violations) {
        return Violations.of(violations).message(Language.EN_US);
    }

    private static TableSelection every(ListKind kind) {
        return new TableSelection(kind, true, List.of());
    }

    private static TableSelection include(String... tables) {
        return new TableSelection(ListKind.INCLUDE, false, List.of(tables));
    }

    private static TableSelection exclude(String... tables) {
        return new TableSelection(ListKind.EXCLUDE, false, List.of(tables));
    }
}
