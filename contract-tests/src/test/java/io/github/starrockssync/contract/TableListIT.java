package io.github.starrockssync.contract;

import static io.github.starrockssync.contract.http.Refusal.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The rules for changing the list of tables. The well-known task has an include list, and all tables. */
final class TableListIT {

    private static final String INCLUDE = "include_tables";

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldLoseTablesWhenTheListIncludes() {
        apply(Change.tables(INCLUDE, "part", "orders customers"));
        apply(Change.tables(INCLUDE, "part", "orders"));
        assertThat(calls().configuration().<List<String>>path("table_repl_config.tables"))
                .containsExactly("orders");
    }

    @Test
    void shouldAnswer400WhenAnIncludeListWouldGainTables() {
        apply(Change.tables(INCLUDE, "part", "orders"));
        assertViolation(
                calls().modify(Change.tables(INCLUDE, "part", "orders customers")),
                "$.table_repl_config.tables: can only remove tables from an include list, but would add customers");
        assertViolation(calls().modify(Change.tables(INCLUDE, "all", "")), "would add customers, order_items");
    }

    @Test
    void shouldAnswerTheExampleWhenAnIncludeListWouldExclude() {
        Response response = calls().modify(ContractDocument.example("InvalidParameterRequest"));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.<String>path("error_msg").strip())
                .isEqualTo(ContractDocument.example("InvalidParameterResponse")
                        .get("error_msg")
                        .asText()
                        .strip());
    }

    @Test
    void shouldAnswer400WhenATableDoesNotExistOrOccursTwice() {
        assertViolation(
                calls().modify(Change.tables(INCLUDE, "part", "orders no_such_table orders stock")),
                "$.table_repl_config.tables[1]: is not a table of sales",
                "$.table_repl_config.tables[2]: repeats orders",
                "$.table_repl_config.tables[3]: is not a table of sales");
    }

    @Test
    void shouldKeepTheKindOfTheListWhenItIsNotGiven() {
        ObjectNode change = Change.tables(INCLUDE, "part", "orders");
        change.withObject("/table_repl_config").remove("repl_type");
        apply(change);
        assertThat(calls().configuration().<String>path("table_repl_config.repl_type"))
                .isEqualTo(INCLUDE);
    }

    private void apply(ObjectNode change) {
        Response response = calls().modify(change);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        sandbox.controls().advance(Duration.ofSeconds(5));
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
