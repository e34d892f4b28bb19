package io.github.starrockssync.server.jaxrs;

import static io.github.starrockssync.server.jaxrs.Calls.modify;
import static io.github.starrockssync.server.jaxrs.Calls.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.server.model.DbConfig;
import io.github.starrockssync.server.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.server.model.TableReplConfig;
import io.github.starrockssync.server.model.YesNo;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReadingTest {

    private static final JerseyServer unit = JerseyServer.withDefaults();

    @AfterEach
    void clear() {
        unit.resources.clear();
    }

    @AfterAll
    static void stop() {
        unit.close();
    }

    @Test
    void shouldReadEveryPropertyWhenTheBodyKeepsTheTypes() {
        HttpResponse<String> response = unit.send(modify(unit, """
                {"task_name":"sync_sales","db_configs":[{"param_name":"max_rows","value":"10"}],
                 "table_repl_config":{"repl_type":"include_tables","tables":["订单","orders"]},
                 "is_instance_level_sync":"true"}
                """));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(unit.resources.onlyBody())
                .isEqualTo(new ModifyDataSyncConfigRequestV3()
                        .taskName("sync_sales")
                        .dbConfigs(List.of(new DbConfig().paramName("max_rows").value("10")))
                        .tableReplConfig(new TableReplConfig()
                                .replType(TableReplConfig.ReplTypeEnum.INCLUDE_TABLES)
                                .tables(List.of("订单", "orders")))
                        .isInstanceLevelSync(YesNo.TRUE));
    }

    @Test
    void shouldWriteUtf8InDeclaredOrderWithoutNullsWhenResponding() {
        HttpResponse<String> response = unit.send(modify(unit, "{\"task_name\":\"sync_sales\"}"));

        assertThat(response.body()).isEqualTo("{\"source_database_name\":\"同步\",\"task_name\":\"sync_sales\"}");
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/json");
        Calls.onlyRequestId(response);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=UTF-8",
                "application/json; charset=\"utf-8\"",
                "APPLICATION/JSON",
                "application/json"
            })
    void shouldReadUtf8WhenItIsDeclaredOrNothingIs(String contentType) {
        HttpResponse<String> response = unit.send(
                modify(unit, "{\"table_repl_config\":{\"tables\":[\"订单\"]}}").setHeader("Content-Type", contentType));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(unit.resources.onlyBody().getTableReplConfig().getTables()).containsExactly("订单");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"is_create_task\":\"true\",\"other\":[1,{\"a\":null}]}",
                "{\"task_name\":null,\"db_configs\":null,\"table_repl_config\":null,\"database_repl_scope\":null}"
            })
    void shouldReadNothingWhenPropertiesAreUnknownOrNull(String body) {
        assertThat(unit.send(modify(unit, body)).statusCode()).isEqualTo(200);
        assertThat(unit.resources.onlyBody()).isEqualTo(new ModifyDataSyncConfigRequestV3());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | $: request body is required",
                "`  ` | $: request body is required",
                "null | $: request body is required",
                "[] | $: must be an object",
                "true | $: must be an object",
                "`\"\"` | $: must be an object",
                "{\"task_name\":\"sync | $.task_name: is incomplete JSON",
                "{\"db_configs\":[{ | $.db_configs[0]: is incomplete JSON",
                "{task_name:1} | $: is not valid JSON (line 1, column 2)",
                "{\"task_name\":\"abc\",} | $.task_name: is not valid JSON (line 1, column 20)",
                "{\"task_name\":\"abc\",\"task_name\":\"abd\"} | $.task_name: must not appear twice",
                "{\"x\":{\"a'b\":1,\"a'b\":1}} | $.x['a\\'b']: must not appear twice",
                "{\"task_name\":\"abc\"} {} | $: must not be followed by anything else",
                "{\"task_name\":\"abc\"} x | $: is not valid JSON (line 1, column 21)",
                "{\"task_name\":1} | $.task_name: must be a string",
                "{\"task_name\":1.5} | $.task_name: must be a string",
                "{\"task_name\":true} | $.task_name: must be a string",
                "{\"task_name\":{\"a\":1}} | $.task_name: must be a string",
                "{\"task_name\":[\"abc\"]} | $.task_name: must be a string",
                "{\"is_instance_level_sync\":true} | $.is_instance_level_sync: must be a string",
                "{\"is_instance_level_sync\":0} | $.is_instance_level_sync: must be a string",
                "{\"is_instance_level_sync\":\"TRUE\"} | $.is_instance_level_sync: must be one of [true, false]",
                "{\"database_repl_scope\":\"\"} | $.database_repl_scope: must be one of [all, part]",
                "{\"db_configs\":[{\"param_name\":\"ab\",\"value\":5}]} | $.db_configs[0].value: must be a string",
                "{\"db_configs\":[null]} | $.db_configs[0]: must not be null",
                "{\"tables_configs\":[{\"table_name\":\"a\",\"table_config\":\"\"},null]} | $.tables_configs[1]: must not be null",
                "{\"table_repl_config\":{\"tables\":[\"ab\",null]}} | $.table_repl_config.tables[1]: must not be null",
                "{\"db_configs\":{\"param_name\":\"ab\",\"value\":\"5\"}} | $.db_configs: must be an array",
                "{\"db_configs\":\"\"} | $.db_configs: must be an array",
                "{\"table_repl_config\":{\"tables\":\"orders\"}} | $.table_repl_config.tables: must be an array",
                "{\"table_repl_config\":[]} | $.table_repl_config: must be an object",
                "{\"table_repl_config\":\"\"} | $.table_repl_config: must be an object",
                "{\"db_configs\":[[]]} | $.db_configs[0]: must be an object"
            })
    void shouldNamePlaceAndRuleWhenTheJsonIsWrong(String body, String expected) {
        assertThat(violations(unit.send(modify(unit, body)))).isEqualTo(expected);
        assertThat(unit.resources.bodies).isEmpty();
    }

    @Test
    void shouldReportAllViolationsWhenSeveralTypesAreWrong() {
        String body = """
                {"task_name":1,"db_configs":[{"param_name":[],"value":"5"},null,7],"table_repl_config":{"tables":[1,"ab",{}]},
                 "is_support_reg_exp":"maybe"}
                """;

        assertThat(violations(unit.send(modify(unit, body))))
                .isEqualTo("$.db_configs[0].param_name: must be a string; $.db_configs[1]: must not be null; "
                        + "$.db_configs[2]: must be an object; $.is_support_reg_exp: must be one of [true, false]; "
                        + "$.table_repl_config.tables[0]: must be a string; "
                        + "$.table_repl_config.tables[2]: must be a string; $.task_name: must be a string");
    }

    @Test
    void shouldCountTheRestWhenMoreThanAHundredTypesAreWrong() {
        String body = "{\"table_repl_config\":{\"tables\":[" + "1,".repeat(149) + "1]}}";

        assertThat(violations(unit.send(modify(unit, body))))
                .startsWith("$.table_repl_config.tables[0]: must be a string; ")
                .contains("tables[99]: must be a string; and 50 more")
                .doesNotContain("tables[100]");
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 100_000})
    void shouldRefuseWhenNestedTooDeeply(int depth) {
        String body = "{\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

        assertThat(violations(unit.send(modify(unit, body)))).endsWith(": exceeds the nesting depth of 32");
    }

    @Test
    void shouldAcceptWhenNestedWithinTheLimit() {
        String body = "{\"x\":" + "[".repeat(31) + "]".repeat(31) + "}";

        assertThat(unit.send(modify(unit, body)).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldRefuseWhenAStringOrTheNumberOfValuesIsBeyondReason() {
        String longest = "{\"task_name\":\"" + "a".repeat(70_000) + "\"}";
        String name = "{\"" + "n".repeat(1025) + "\":1}";
        String digits = "{\"x\":" + "1".repeat(1001) + "}";
        String widest = "{\"x\":[" + "1,".repeat(100_000) + "1]}";

        assertThat(violations(unit.send(modify(unit, longest))))
                .isEqualTo("$.task_name: exceeds the length of 65536 characters");
        assertThat(violations(unit.send(modify(unit, name))))
                .endsWith(": has a property name of more than 1024 characters");
        assertThat(violations(unit.send(modify(unit, digits)))).endsWith("x: exceeds the length of 1000 digits");
        assertThat(violations(unit.send(modify(unit, widest))))
                .endsWith(": exceeds the number of 100000 names, values and brackets");
    }

    @Test
    void shouldRefuseWhenTheBytesAreNotUtf8() {
        byte[] latin1 = "{\"task_name\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = "{\"task_name\":\"abc\"}".getBytes(StandardCharsets.UTF_16LE);

        for (byte[] body : List.of(latin1, utf16)) {
            assertThat(violations(unit.send(modify(unit, "").PUT(BodyPublishers.ofByteArray(body)))))
                    .contains("$: is not valid ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"C1A1", "E0808A", "EDA080", "F5808080", "FF"})
    void shouldRefuseWhenASequenceOfBytesIsMalformed(String hex) {
        byte[] name = HexFormat.of().parseHex(hex);
        byte[] body = bytes(
                "{\"task_name\":\"a".getBytes(StandardCharsets.UTF_8), name, "bc\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(violations(unit.send(modify(unit, "").PUT(BodyPublishers.ofByteArray(body)))))
                .isEqualTo("$: is not valid UTF-8");
        assertThat(unit.resources.bodies).isEmpty();
    }

    @Test
    void shouldPassOverAByteOrderMarkAtTheBeginningOnly() {
        assertThat(unit.send(modify(unit, "\uFEFF{\"task_name\":\"abc\"}")).statusCode())
                .isEqualTo(200);
        assertThat(unit.resources.onlyBody().getTaskName()).isEqualTo("abc");
        assertThat(violations(unit.send(modify(unit, "{\uFEFF\"task_name\":\"abc\"}"))))
                .isEqualTo("$: is not valid JSON (line 1, column 2)");
        assertThat(violations(unit.send(modify(unit, "\uFEFF")))).isEqualTo("$: request body is required");
    }

    private static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void shouldRefuseTheBodyWhenNeitherItNorItsTypeIsSent() {
        var request =
                java.net.http.HttpRequest.newBuilder(unit.uri(Calls.MODIFY)).PUT(BodyPublishers.noBody());

        assertThat(violations(unit.send(request))).isEqualTo("$: request body is required");
    }
}
