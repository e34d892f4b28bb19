package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.INSTANCE;
import static io.github.starrockssync.client.Samples.PROJECT;
import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.jobQuery;
import static io.github.starrockssync.client.Samples.modification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationConfigRequest;
import io.github.starrockssync.client.api.DataSyncApi.ShowGaussMySqlJobInfoRequest;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.call.ApiCall;
import io.github.starrockssync.client.model.DbConfig;
import io.github.starrockssync.client.model.Language;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.client.model.TableReplConfig;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireShapeTest {
    private WireServer server;
    private StarRocksSyncClient unit;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer().respondingWith(200, "{}");
        unit = clientOf(server).build();
    }

    @AfterEach
    void stop() {
        unit.close();
        server.close();
    }

    @Test
    void shouldSendOnlyWhatWasSetWhenModifying() throws Exception {
        unit.modifyDataSync(modification()
                .withBody(new ModifyDataSyncConfigRequestV3()
                        .withTaskName("sync_sales")
                        .addDbConfigsItem(new DbConfig()
                                .withParamName("sync_commit_interval_ms")
                                .withValue("1"))
                        .withTableReplConfig(new TableReplConfig()
                                .withReplType(TableReplConfig.ReplTypeEnum.INCLUDE_TABLES)
                                .withTables(List.of("\u540c\u6b65")))));

        WireRequest request = server.request();
        assertThat(request.line())
                .isEqualTo(
                        "PUT /v3/" + PROJECT + "/instances/" + INSTANCE + "/starrocks/databases/replication HTTP/1.1");
        assertThat(request.text())
                .isEqualTo("{\"task_name\":\"sync_sales\",\"db_configs\":[{\"param_name\":\"sync_commit_interval_ms\","
                        + "\"value\":\"1\"}],\"table_repl_config\":{\"repl_type\":\"include_tables\","
                        + "\"tables\":[\"\u540c\u6b65\"]}}");
        assertThat(request.headers())
                .containsOnlyKeys("Host", "Content-Length", "Content-Type", "Accept", "User-Agent", "X-Auth-Token")
                .containsEntry("Content-Type", "application/json;charset=UTF-8")
                .containsEntry("Host", "127.0.0.1:" + server.port())
                .containsEntry("X-Auth-Token", Samples.TOKEN);
    }

    @Test
    void shouldNameEachTargetWhenCallsTakeTurns() throws Exception {
        for (String job : List.of("job-1", "job-2", "job-2", "job-1")) {
            unit.showGaussMySqlJobInfo(new ShowGaussMySqlJobInfoRequest().withId(job));

            assertThat(server.request().target()).isEqualTo("/v3/" + PROJECT + "/jobs?id=" + job);
        }
    }

    @Test
    void shouldSendAnEmptyObjectWhenTheBodyHoldsNothing() throws Exception {
        unit.modifyDataSync(modification().withBody(new ModifyDataSyncConfigRequestV3()));

        assertThat(server.request().text()).isEqualTo("{}");
    }

    @Test
    void shouldSendNeitherBodyNorContentTypeWhenReading() throws Exception {
        unit.showGaussMySqlJobInfo(jobQuery());

        WireRequest request = server.request();
        assertThat(request.line()).isEqualTo("GET /v3/" + PROJECT + "/jobs?id=job-1 HTTP/1.1");
        assertThat(request.body()).isEmpty();
        // before Java 19, java.net.http sends Content-Length: 0 (JDK-8283544)
        request.headers().remove("Content-Length", "0");
        assertThat(request.headers()).containsOnlyKeys("Host", "Accept", "User-Agent", "X-Auth-Token");
    }

    @Test
    void shouldAskForALanguageWhenTheRequestNamesOne() throws Exception {
        unit.showGaussMySqlJobInfo(jobQuery().withXLanguage(Language.ZH_CN));

        assertThat(server.request().headers()).containsEntry("X-Language", "zh-cn");
    }

    @Test
    void shouldPreferTheRequestsLanguageWhenTheClientHasOneToo() throws Exception {
        try (StarRocksSyncClient chinese =
                clientOf(server).language(Language.ZH_CN).build()) {
            chinese.showGaussMySqlJobInfo(jobQuery());
            chinese.showGaussMySqlJobInfo(jobQuery().withXLanguage(Language.EN_US));
        }

        assertThat(server.request().headers()).containsEntry("X-Language", "zh-cn");
        assertThat(server.request().headers()).containsEntry("X-Language", "en-us");
    }

    @Test
    void shouldPreferTheRequestsProjectWhenTheClientHasOneToo() throws Exception {
        unit.showGaussMySqlJobInfo(jobQuery().withProjectId("another"));

        assertThat(server.request().target()).isEqualTo("/v3/another/jobs?id=job-1");
    }

    @Test
    void shouldEncodeAllButUnreservedCharactersWhenTheyAreInPathOrQuery() throws Exception {
        unit.listStarRocksDataReplicationConfig(new ListStarRocksDataReplicationConfigRequest()
                .withInstanceId("a/b c?d#e%2F\u00e9;=~_.-*'")
                .withTaskName("a b+c&d=e/f?\u540c\ud83d\ude00"));

        assertThat(server.request().target())
                .isEqualTo("/v3/" + PROJECT + "/instances/a%2Fb%20c%3Fd%23e%252F%C3%A9%3B%3D~_.-%2A%27"
                        + "/starrocks/databases/replication/configuration"
                        + "?task_name=a%20b%2Bc%26d%3De%2Ff%3F%E5%90%8C%F0%9F%98%80");
    }

    @Test
    void shouldPutEveryPathBehindThatOfTheEndpoint() throws Exception {
        try (StarRocksSyncClient behindProxy =
                clientOf(server).endpoint(server.address() + "/base/a%20b/").build()) {
            behindProxy.showGaussMySqlJobInfo(jobQuery());
        }

        assertThat(server.request().target()).isEqualTo("/base/a%20b/v3/" + PROJECT + "/jobs?id=job-1");
    }

    @Test
    void shouldRepeatTheNameWhenAQueryParameterIsAList() throws Exception {
        unit.send(ApiCall.to("list", "GET", "/v3", new TypeReference<Map<String, String>>() {})
                .query("id", List.of("b", "a"))
                .build());

        assertThat(server.request().target()).isEqualTo("/v3?id=b&id=a");
    }

    @Test
    void shouldNameTheParameterWhenARequiredOneIsMissing() {
        try (StarRocksSyncClient withoutProject = StarRocksSyncClient.builder()
                .endpoint(server.address())
                .credentials(Credentials.token(Samples.TOKEN))
                .build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> withoutProject.showGaussMySqlJobInfo(jobQuery()))
                    .withMessageStartingWith("showGaussMySqlJobInfo: project_id is missing; set it in the request")
                    .withMessageContainingAll(
                            "projectId on the client's builder", "withProjectId", "HUAWEICLOUD_SDK_PROJECT_ID");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit.showGaussMySqlJobInfo(new ShowGaussMySqlJobInfoRequest()))
                .withMessage("showGaussMySqlJobInfo: id is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit.modifyDataSync(modification().withInstanceId(null)))
                .withMessage("modifyDataSync: instance_id is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit.modifyDataSync(modification().withBody(null)))
                .withMessage("modifyDataSync: body is missing");
        assertThatNullPointerException()
                .isThrownBy(() -> unit.modifyDataSync(null))
                .withMessage("request is null");
        assertThat(server.sawNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void shouldRefuseWhenAPathParameterWouldChangeThePath(String instance) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit.modifyDataSync(modification().withInstanceId(instance)))
                .withMessageStartingWith("modifyDataSync: instance_id is ");
        assertThat(server.sawNothing()).isTrue();
    }

    @Test
    void shouldRefuseWhenAHeaderCannotCarryAParameter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit.showGaussMySqlJobInfo(jobQuery().withXLanguage(Language.fromValue("a\r\nb: c"))))
                .withMessageStartingWith("X-Language ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit.showGaussMySqlJobInfo(jobQuery().withProjectId("a\nb")))
                .withMessageStartingWith("showGaussMySqlJobInfo: project_id ");
        assertThat(server.sawNothing()).isTrue();
    }
}
