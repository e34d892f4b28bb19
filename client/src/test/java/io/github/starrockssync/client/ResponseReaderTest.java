package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.jobQuery;
import static io.github.starrockssync.client.Samples.modification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.starrockssync.client.call.ApiCall;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.model.DbConfigCheckResult;
import io.github.starrockssync.client.model.GetJobInfoDetail;
import io.github.starrockssync.client.model.ModifyDataSyncResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseReaderTest {
    private record Pair(String name, @Nullable String value) {}

    private WireServer server;
    private StarRocksSyncClient unit;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer();
        unit = clientOf(server).build();
    }

    @AfterEach
    void stop() {
        unit.close();
        server.close();
    }

    @Test
    void shouldIgnorePropertiesWhenTheContractDoesNotKnowThem() {
        server.respondingWith(
                200, "{\"new\":{\"deep\":[1]},\"job_id\":\"j\",\"tbl_config_check_results\":[{\"x\":1}]}");

        ModifyDataSyncResponse response = unit.modifyDataSync(modification());

        assertThat(response.getJobId()).isEqualTo("j");
        assertThat(response.getTblConfigCheckResults()).hasSize(1);
        assertThat(response.getTaskName()).isNull();
    }

    @Test
    void shouldKeepAnEnumValueWhenTheContractDoesNotKnowIt() {
        server.respondingWith(
                200,
                "{\"source_db_config_check_results\":[{\"check_result\":\"failed\"},{\"check_result\":\"fail\"},"
                        + "{\"check_result\":null}]}");

        var results = unit.modifyDataSync(modification()).getSourceDbConfigCheckResults();

        assertThat(results.get(0).getCheckResult().getValue()).isEqualTo("failed");
        assertThat(results.get(0).getCheckResult().isKnown()).isFalse();
        assertThat(results.get(1).getCheckResult()).isSameAs(DbConfigCheckResult.CheckResultEnum.FAIL);
        assertThat(results.get(2).getCheckResult()).isNull();
    }

    @Test
    void shouldDecodeUtf8WhenThePlatformHasAnotherCharset() {
        server.respondingWith(200, "{\"job\":{\"fail_reason\":\"\u5b9e\u4f8b\u4e0d\u5b58\u5728\"}}");

        GetJobInfoDetail job = unit.showGaussMySqlJobInfo(jobQuery()).getJob();

        assertThat(job.getFailReason()).isEqualTo("\u5b9e\u4f8b\u4e0d\u5b58\u5728");
        assertThat(System.getProperty("file.encoding")).isNotEqualTo("UTF-8");
    }

    @Test
    void shouldReadNumbersWhenTheyStandWhereStringsBelong() {
        server.respondingWith(200, "{\"job_id\":42,\"task_name\":true}");

        ModifyDataSyncResponse response = unit.modifyDataSync(modification());

        assertThat(response.getJobId()).isEqualTo("42");
        assertThat(response.getTaskName()).isEqualTo("true");
    }

    @Test
    void shouldReadWhateverThe2xxStatusIs() {
        server.respondingWith(202, "{\"job_id\":\"j\"}");

        assertThat(unit.modifyDataSync(modification()).getJobId()).isEqualTo("j");
    }

    @Test
    void shouldHoldToTheRulesOfTheApiWhenTypesAreTheCallersOwn() throws Exception {
        server.respondingWith(200, "{\"name\":\"n\",\"new\":1}");

        Pair response = unit.send(ApiCall.to("own", "POST", "/v3", new TypeReference<Pair>() {})
                        .body(new Pair("a", null))
                        .build())
                .value();

        assertThat(response).isEqualTo(new Pair("n", null));
        assertThat(server.request().text()).isEqualTo("{\"name\":\"a\"}");
    }

    @Test
    void shouldReturnNullWhenTheOperationHasNoBody() {
        server.respondingWith(204, "");

        ApiCall<Void> call = ApiCall.to("delete", "DELETE", "/v3", new TypeReference<Void>() {})
                .build();

        assertThat(unit.send(call).value()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "<html>", "{\"job\":", "{\"job\":\"text\"}", "[]", "\"text\""})
    void shouldFailWithStatusAndCauseWhenASuccessCannotBeRead(String body) {
        server.respondingWith(200, body, "X-Request-Id: 7f2a");

        StarRocksSyncException failure =
                catchThrowableOfType(StarRocksSyncException.class, () -> unit.showGaussMySqlJobInfo(jobQuery()));

        assertThat(failure)
                .hasMessageStartingWith("200 on showGaussMySqlJobInfo at " + server.host()
                        + " (request 7f2a): response cannot be read: ")
                .hasCauseInstanceOf(java.io.IOException.class);
        assertThat(failure.status()).isEqualTo(200);
        assertThat(failure.requestId()).isEqualTo("7f2a");
        assertThat(failure.body()).isEqualTo(body);
        assertThat(failure.errorCode()).isNull();
    }

    @Test
    void shouldFailWithoutFollowingWhenRedirected() throws Exception {
        server.respondingWith(302, "", "Location: " + server.address() + "/elsewhere");

        StarRocksSyncException failure =
                catchThrowableOfType(StarRocksSyncException.class, () -> unit.showGaussMySqlJobInfo(jobQuery()));

        assertThat(failure).hasMessage("302 on showGaussMySqlJobInfo at " + server.host() + ": empty response");
        server.request();
        assertThat(server.sawNothing()).isTrue();
    }
}
