package io.github.starrockssync.server.jaxrs;

import static io.github.starrockssync.server.jaxrs.Calls.INSTANCE;
import static io.github.starrockssync.server.jaxrs.Calls.JOBS;
import static io.github.starrockssync.server.jaxrs.Calls.MODIFY;
import static io.github.starrockssync.server.jaxrs.Calls.PROJECT;
import static io.github.starrockssync.server.jaxrs.Calls.get;
import static io.github.starrockssync.server.jaxrs.Calls.message;
import static io.github.starrockssync.server.jaxrs.Calls.modify;
import static io.github.starrockssync.server.jaxrs.Calls.put;
import static io.github.starrockssync.server.jaxrs.Calls.violations;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractRulesTest {

    private static final JerseyServer unit = JerseyServer.withDefaults();

    @AfterEach
    void clear() {
        unit.resources.clear();
    }

    @AfterAll
    static void stop() {
        unit.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'task_name':'ab'} | $.task_name: must be 3 to 128 characters",
                "{'task_name':''} | $.task_name: must be 3 to 128 characters; $.task_name: must match ^[A-Za-z0-9_]+$",
                "{'task_name':'sync-sales'} | $.task_name: must match ^[A-Za-z0-9_]+$",
                "{'task_name':'同步任务'} | $.task_name: must match ^[A-Za-z0-9_]+$",
                "{'source_database_name':'a.b'} | $.source_database_name: must match ^[A-Za-z0-9_]+$",
                "{'target_database_name':'ab'} | $.target_database_name: must be 3 to 128 characters",
                "{'source_instance_id':'fb632d1d531a4107804f0f082581810f0000'} | $.source_instance_id: must match ^[A-Za-z0-9]{32}in07$",
                "{'source_instance_id':'fb632d1d531a4107804f0f08258181fin07'} | $.source_instance_id: must be 36 characters; $.source_instance_id: must match ^[A-Za-z0-9]{32}in07$",
                "{'source_node_id':'cc07c60e94ec4575989840e648fb4f66in07'} | $.source_node_id: must match ^[A-Za-z0-9]{32}no07$",
                "{'db_configs':[{'value':'1'}]} | $.db_configs[0].param_name: is required",
                "{'db_configs':[{'param_name':null,'value':'1'}]} | $.db_configs[0].param_name: is required",
                "{'db_configs':[{'param_name':'ab','value':''}]} | $.db_configs[0].value: must be 1 to 1024 characters",
                "{'tables_configs':[{'table_name':'a','table_config':'b'},{}]} | $.tables_configs[1].table_config: is required; $.tables_configs[1].table_name: is required",
                "{'table_repl_config':{'tables':['ab','a']}} | $.table_repl_config.tables[1]: must be 2 to 1024 characters"
            })
    void shouldNameLocationAndRuleWhenTheBodyIsInvalid(String body, String expected) {
        assertThat(violations(unit.send(modify(unit, body.replace('\'', '"'))))).isEqualTo(expected);
        assertThat(unit.resources.bodies).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"source_database_name,1025,3 to 1024", "task_name,129,3 to 128", "target_database_name,129,3 to 128"})
    void shouldNameTheLimitsWhenANameIsTooLong(String property, int length, String limits) {
        String tooLong = "{\"" + property + "\":\"" + "a".repeat(length) + "\"}";
        String longest = "{\"" + property + "\":\"" + "a".repeat(length - 1) + "\"}";

        assertThat(violations(unit.send(modify(unit, tooLong))))
                .isEqualTo("$." + property + ": must be " + limits + " characters");
        assertThat(unit.send(modify(unit, longest)).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldAcceptTheLargestBodyThatKeepsAllRulesAndRefuseOneTableMore() {
        String name = "表".repeat(1024 / 2) + "t".repeat(1024 / 2);

        HttpResponse<String> largest = unit.send(modify(unit, tables(name, 5000)));
        HttpResponse<String> oneMore = unit.send(modify(unit, tables(name, 5001)));

        assertThat(largest.statusCode()).isEqualTo(200);
        assertThat(violations(oneMore)).isEqualTo("$.table_repl_config.tables: must have at most 5000 elements");
    }

    @Test
    void shouldListAHundredInOrderWhenMoreValuesBreakRules() {
        String message = violations(unit.send(modify(unit, tables("a", 150))));

        assertThat(message)
                .startsWith(
                        "$.table_repl_config.tables[0]: must be 2 to 1024 characters; $.table_repl_config.tables[1]: ")
                .endsWith("$.table_repl_config.tables[99]: must be 2 to 1024 characters; and 50 more");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?task_name=ab | task_name: must be 3 to 128 characters",
                "?task_name=sync-sales | task_name: must match ^[A-Za-z0-9_]+$",
                "?task_name= | task_name: must be 3 to 128 characters; task_name: must match ^[A-Za-z0-9_]+$",
                "'' | task_name: is required"
            })
    void shouldNameTheQueryParameterWhenItIsInvalid(String query, String expected) {
        assertThat(violations(unit.send(get(unit, MODIFY + "/configuration" + query))))
                .isEqualTo(expected);
    }

    @Test
    void shouldAcceptQueryParametersWhenTheyKeepTheRules() {
        assertThat(unit.send(get(unit, MODIFY + "/configuration?task_name=sync_sales"))
                        .body())
                .isEqualTo("{\"task_name\":\"sync_sales\"}");
        assertThat(unit.send(get(unit, JOBS + "?id=8ac4b1a2")).statusCode()).isEqualTo(200);
        assertThat(violations(unit.send(get(unit, JOBS)))).isEqualTo("id: is required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "?limit=0 > limit: must match ^([1-9][0-9]?|100)$",
                "?limit=101 > limit: must match ^([1-9][0-9]?|100)$",
                "?limit=ten > limit: must match ^([1-9][0-9]?|100)$",
                "?offset=-1 > offset: must match ^[0-9]+$",
                "?limit=&offset=1234567890 > limit: must be 1 to 3 characters; limit: must match ^([1-9][0-9]?|100)$; offset: must be 1 to 9 characters",
                "?limit=&limit=1 > limit: must not be given with different values",
                "?limit > limit: must be 1 to 3 characters; limit: must match ^([1-9][0-9]?|100)$",
                "?offset= > offset: must be 1 to 9 characters; offset: must match ^[0-9]+$",
                "/database-parameters?limit=ten > limit: must match ^([1-9][0-9]?|100)$",
                "/configuration/a-b > database: must match ^[A-Za-z0-9_]+$"
            })
    void shouldReturn400WhenAPageOrADatabaseIsInvalid(String rest, String expected) {
        assertThat(violations(unit.send(get(unit, MODIFY + rest)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?limit=1", "?limit=100&offset=0", "?offset=999999999"})
    void shouldListWhenThePageKeepsTheRules(String query) {
        assertThat(unit.send(get(unit, MODIFY + query)).body()).isEqualTo("{}");
    }

    @Test
    void shouldReadTheBodyWhenTheMethodIsDelete() {
        assertThat(unit.send(delete("{\"task_name\":\"sync_sales\"}")).body()).isEqualTo("{\"job_id\":\"sync_sales\"}");
        assertThat(violations(unit.send(delete("{}")))).isEqualTo("$.task_name: is required");
        assertThat(violations(unit.send(delete("")))).isEqualTo("$: request body is required");
    }

    private static HttpRequest.Builder delete(String body) {
        return HttpRequest.newBuilder(unit.uri(MODIFY))
                .header("Content-Type", "application/json")
                .method("DELETE", BodyPublishers.ofString(body));
    }

    @Test
    void shouldNameParametersFirstWhenTheyAndTheBodyBreakRules() {
        String path = MODIFY.replace(INSTANCE, INSTANCE.substring(1)).replace(PROJECT, PROJECT.substring(1) + "-");

        assertThat(violations(unit.send(put(unit, path, "{\"task_name\":\"a-b\",\"db_configs\":[{}]}"))))
                .isEqualTo("instance_id: must be 36 characters; instance_id: must match ^[A-Za-z0-9]{32}in17$; "
                        + "project_id: must match ^[A-Za-z0-9]{32}$; "
                        + "$.db_configs[0].param_name: is required; $.db_configs[0].value: is required; "
                        + "$.task_name: must match ^[A-Za-z0-9_]+$");
    }

    @Test
    void shouldReportAllViolationsWhenPathHeaderTypesAndRulesAreViolated() {
        String path = MODIFY.replace(PROJECT, PROJECT + "0");

        assertThat(violations(unit.send(
                        put(unit, path, "{\"task_name\":1,\"db_configs\":[{}]}").header("X-Language", "en"))))
                .isEqualTo("X-Language: must be one of [en-us, zh-cn]; project_id: must be 32 characters; "
                        + "project_id: must match ^[A-Za-z0-9]{32}$; $.db_configs[0].param_name: is required; "
                        + "$.db_configs[0].value: is required; $.task_name: must be a string");
        assertThat(violations(unit.send(put(unit, path, ""))))
                .isEqualTo("project_id: must be 32 characters; project_id: must match ^[A-Za-z0-9]{32}$; "
                        + "$: request body is required");
        assertThat(violations(unit.send(get(unit, JOBS + "?id=").header("X-Language", "en"))))
                .isEqualTo("X-Language: must be one of [en-us, zh-cn]; id: must be 1 to 128 characters");
        assertThat(unit.resources.bodies).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "zh_CN", "*"})
    void shouldNameTheHeaderInEnglishWhenItIsNoLanguage(String language) {
        HttpResponse<String> response = unit.send(modify(unit, "{}").header("X-Language", language));

        assertThat(violations(response)).isEqualTo("X-Language: must be one of [en-us, zh-cn]");
    }

    @Test
    void shouldReturnChineseWhenTheHeaderIsChinese() {
        HttpResponse<String> response =
                unit.send(modify(unit, "{\"task_name\":\"a-\",\"db_configs\":[{\"value\":\"1\"}]}")
                        .header("X-Language", "zh-cn"));

        assertThat(message(response, 400, "DBS.280001"))
                .isEqualTo("参数错误：$.db_configs[0].param_name: 为必填项; $.task_name: 长度必须为3到128个字符; "
                        + "$.task_name: 必须匹配^[A-Za-z0-9_]+$");
    }

    @Test
    void shouldReturnEnglishWhenTheHeaderIsEnglish() {
        HttpResponse<String> response =
                unit.send(modify(unit, "{\"task_name\":\"a-\"}").header("X-Language", "en-us"));

        assertThat(violations(response))
                .isEqualTo("$.task_name: must be 3 to 128 characters; $.task_name: must match ^[A-Za-z0-9_]+$");
    }

    private static String tables(String name, int number) {
        String tables = String.join(",", Collections.nCopies(number, '"' + name + '"'));
        return "{\"table_repl_config\":{\"tables\":[" + tables + "]}}";
    }
}
