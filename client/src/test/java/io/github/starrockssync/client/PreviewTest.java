package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.INSTANCE;
import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.WireServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.error.InvalidRequestException;
import io.github.starrockssync.client.error.NotFoundException;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.client.preview.Difference;
import io.github.starrockssync.client.preview.ModificationPreview;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewTest {
    private static final String STORED = """
            {"source_instance_id":"fb632d1d531a4107804f0f082581810fin07",
             "source_node_id":"cc07c60e94ec4575989840e648fb4f66no07",
             "database_info":{%s},
             "table_infos":[{"table_name":"orders","table_config":"order by id","check_result":"success"}],
             "table_repl_config":{%s},
             "target_database_name":"sales_sr",
             "is_tables_change":%s,
             "task_name":"sync_sales",
             "is_instance_level_sync":"false","database_repl_scope":"part","is_support_reg_exp":"false",
             "source_database":"sales"}""";
    private static final String DOCUMENTED_NAMES = """
            "database_name":"sales","db_config_check_results":[{"param_name":"interval","value":"5000"}]""";
    private static final String NAMES_OF_THE_SERVICE = """
            "databaseName":"sales","dbCfgCheckResults":[{"param_name":"interval","value":"5000"}]""";
    private static final String ALL = list("include_tables", "all", "");
    private static final String STORED_LIST = "orders customers";

    private WireServer server;
    private StarRocksSyncClient client;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer();
        client = clientOf(server).retryPolicy(RetryPolicy.OFF).build();
        stored(ALL);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void shouldTellOldAndNewValuesWhenSomethingWouldChange() {
        ModificationPreview preview = preview("""
                {"task_name":"sync_sales",
                 "source_node_id":"aa3f1c60e94ec4575989840e648fb4f6no07",
                 "db_configs":[{"param_name":"interval","value":"10000"},{"param_name":"fresh","value":"1"}],
                 "tables_configs":[{"table_name":"orders","table_config":"order by tenant_id"},
                                   {"table_name":"customers","table_config":"order by id"}],
                 "table_repl_config":{"repl_scope":"part","tables":["orders","customers"]}}""");

        assertThat(preview).hasToString("""
                task sync_sales: would change
                  source_node_id: cc07c60e94ec4575989840e648fb4f66no07 -> aa3f1c60e94ec4575989840e648fb4f6no07
                  db_configs[interval]: 5000 -> 10000
                  db_configs[fresh]: (not set) -> 1
                  tables_configs[orders]: order by id -> order by tenant_id
                  tables_configs[customers]: (not set) -> order by id
                  table_repl_config.repl_scope: all -> part
                  table_repl_config.tables: [] -> [orders, customers]""");
        assertThat(preview.changesNothing()).isFalse();
        assertThat(preview.pending()).isFalse();
    }

    @Test
    void shouldSaySoWhenNothingWouldChange() {
        ModificationPreview preview = preview("""
                {"task_name":"sync_sales","target_database_name":"sales_sr","source_database_name":"sales",
                 "source_instance_id":"fb632d1d531a4107804f0f082581810fin07",
                 "is_instance_level_sync":"false","database_repl_scope":"part","is_support_reg_exp":"false",
                 "db_configs":[{"param_name":"interval","value":"5000"}],
                 "tables_configs":[{"table_name":"orders","table_config":"order by id"}],
                 "table_repl_config":{"repl_type":"include_tables","repl_scope":"all"}}""");

        assertThat(preview).hasToString("task sync_sales: nothing would change");
        assertThat(preview.changesNothing()).isTrue();
    }

    @Test
    void shouldForecastNoChangeForWhatIsLeftOut() {
        assertThat(preview("{\"task_name\":\"sync_sales\"}").differences()).isEmpty();
    }

    @Test
    void shouldReadTheNamesThatTheServiceUses() {
        server.respondingWith(200, STORED.formatted(NAMES_OF_THE_SERVICE, ALL, false));

        ModificationPreview preview = preview("""
                {"task_name":"sync_sales","source_database_name":"other",
                 "db_configs":[{"param_name":"interval","value":"10000"}]}""");

        assertThat(preview.differences()).containsExactly(new Difference("db_configs[interval]", "5000", "10000"));
    }

    @Test
    void shouldSaySoWhenAnotherChangeIsBeingApplied() {
        server.respondingWith(200, STORED.formatted(DOCUMENTED_NAMES, ALL, true));

        ModificationPreview preview = preview("{\"task_name\":\"sync_sales\"}");

        assertThat(preview.pending()).isTrue();
        assertThat(preview.toString()).contains("another modification is still being applied");
    }

    @Test
    void shouldNotMindTheOrderOfAList() {
        stored(list("include_tables", "part", STORED_LIST));

        assertThat(change("include_tables", "part", "customers orders").changesNothing())
                .isTrue();
    }

    @Test
    void shouldAskForTheTaskByItsName() throws Exception {
        preview("{\"task_name\":\"sync_sales\",\"target_database_name\":\"sales_sr\"}");
        assertAsked("/configuration?task_name=sync_sales");
        assertThat(server.sawNothing()).isTrue();
    }

    @Test
    void shouldAskForTheTargetDatabaseWhenThereIsNoName() throws Exception {
        preview("{\"target_database_name\":\"sales_sr\",\"source_database_name\":\"sales\"}");
        assertAsked("/configuration/sales_sr");
        assertThat(server.sawNothing()).isTrue();
    }

    @Test
    void shouldLookThroughAllPagesWhenOnlyTheSourceDatabaseIsGiven() throws Exception {
        String full =
                IntStream.range(0, 100).mapToObj(i -> task("t_" + i, "other")).collect(Collectors.joining(","));
        server.first(response(200, "{\"replications\":[" + full + "]}"));
        server.first(response(200, "{\"total_count\":\"101\",\"replications\":[" + task("sync_sales", "sales") + "]}"));

        assertThat(preview("{\"source_database_name\":\"sales\"}").taskName()).isEqualTo("sync_sales");

        assertAsked("?limit=100");
        assertAsked("?limit=100&offset=100");
        assertAsked("/configuration?task_name=sync_sales");
        assertThat(server.sawNothing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            other; is missing, and no task has the source database sales
            sales; is missing, and several tasks have the source database sales: one, two
            """)
    void shouldSayWhichTasksThereAreWhenTheSourceDatabaseDoesNotTell(String source, String why) {
        server.respondingWith(200, "{\"replications\":[" + task("one", source) + "," + task("two", source) + "]}");

        for (boolean async : new boolean[] {false, true}) {
            assertThatThrownBy(() -> preview("{\"source_database_name\":\"sales\"}", async))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessage("modifyDataSync was not sent: body.task_name " + why);
        }
    }

    @Test
    void shouldSaySoWhenNothingTellsWhichTaskIsMeant() {
        for (boolean async : new boolean[] {false, true}) {
            assertThatThrownBy(() -> preview("{}", async))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageEndingWith("body.task_name is missing, and no database identifies the task");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> client.preview(new ModifyDataSyncRequest()));
        assertThat(server.sawNothing()).isTrue();
    }

    @Test
    void shouldFailAsTheQueryDoesWhenThereIsNoSuchTask() {
        server.respondingWith(400, "{\"error_code\":\"DBS.270022\",\"error_msg\":\"no such task\"}");

        for (boolean async : new boolean[] {false, true}) {
            assertThatThrownBy(() -> preview("{\"task_name\":\"sync_nothing\"}", async))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining("on listStarRocksDataReplicationConfig");
        }
    }

    @Test
    void shouldCompareWhatWasAskedWhenTheBodyChangesLater() throws Exception {
        ModifyDataSyncRequest request = request("{\"task_name\":\"sync_sales\",\"source_node_id\":\"n1\"}");
        CompletableFuture<ModificationPreview> unit = client.previewAsync(request);
        request.getBody().setSourceNodeId("n2");

        assertThat(Futures.ended(unit).differences())
                .extracting(Difference::after)
                .containsExactly("n1");
    }

    @Test
    void shouldForecastTheSameInAFuture() throws Exception {
        String body = "{\"task_name\":\"sync_sales\",\"source_node_id\":\"n\"}";

        assertThat(preview(body, true)).isEqualTo(preview(body));
    }

    @Test
    void shouldEndTheQueryWhenTheFutureIsCancelled() throws Exception {
        server.stallingAfter("");
        CompletableFuture<ModificationPreview> unit = client.previewAsync(request("{\"task_name\":\"sync_sales\"}"));
        server.request();

        unit.cancel(true);

        assertThat(server.sawDisconnect()).isTrue();
    }

    private void assertAsked(String end) throws InterruptedException {
        WireRequest request = server.request();
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.target()).endsWith("/" + INSTANCE + "/starrocks/databases/replication" + end);
    }

    private ModificationPreview change(String type, String scope, String tables) {
        return preview("{\"task_name\":\"sync_sales\",\"table_repl_config\":{" + list(type, scope, tables) + "}}");
    }

    private ModificationPreview preview(String body) {
        return client.preview(request(body));
    }

    private ModificationPreview preview(String body, boolean async) throws Exception {
        return async ? Futures.ended(client.previewAsync(request(body))) : preview(body);
    }

    private static ModifyDataSyncRequest request(String body) {
        try {
            return new ModifyDataSyncRequest()
                    .withInstanceId(INSTANCE)
                    .withBody(new JsonMapper().readValue(body, ModifyDataSyncConfigRequestV3.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stored(String list) {
        server.respondingWith(200, STORED.formatted(DOCUMENTED_NAMES, list, false));
    }

    private static String list(String type, String scope, String tables) {
        String names = tables.isEmpty() ? "" : "\"" + tables.replace(" ", "\",\"") + "\"";
        return "\"repl_type\":\"" + type + "\",\"repl_scope\":\"" + scope + "\",\"tables\":[" + names + "]";
    }

    private static String task(String name, String source) {
        return "{\"task_name\":\"" + name + "\",\"source_database\":\"" + source + "\"}";
    }
}
