package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.INSTANCE;
import static io.github.starrockssync.client.Samples.PROJECT;
import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.modification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationsRequest;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.api.DataSyncApi.ShowGaussMySqlJobInfoRequest;
import io.github.starrockssync.client.call.ApiCall;
import io.github.starrockssync.client.check.LocalCheck;
import io.github.starrockssync.client.error.InvalidRequestException;
import io.github.starrockssync.client.error.Violation;
import io.github.starrockssync.client.model.DbConfig;
import io.github.starrockssync.client.model.IsSupportRegExp;
import io.github.starrockssync.client.model.Language;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.client.model.TableReplConfig;
import io.github.starrockssync.client.model.TableReplConfig.ReplTypeEnum;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LocalCheckTest {
    private WireServer server;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer().respondingWith(200, "{\"job_id\":\"job-1\"}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldTellEveryBrokenRuleByItsPlaceWhenARequestBreaksSeveral() {
        ModifyDataSyncRequest request = new ModifyDataSyncRequest()
                .withInstanceId("short")
                .withXLanguage(Language.fromValue("tr-tr"))
                .withBody(new ModifyDataSyncConfigRequestV3()
                        .withTaskName("ab")
                        .withIsSupportRegExp(IsSupportRegExp.fromValue("maybe"))
                        .addDbConfigsItem(new DbConfig().withParamName("fine").withValue("1"))
                        .addDbConfigsItem(new DbConfig().withValue(""))
                        .withTableReplConfig(new TableReplConfig()
                                .withReplType(ReplTypeEnum.fromValue("some_tables"))
                                .addTablesItem("orders")
                                .addTablesItem("o")));

        assertThat(violations(request))
                .extracting(Violation::toString)
                .containsExactly(
                        "X-Language must be one of en-us, zh-cn",
                        "body.db_configs[1].param_name is missing",
                        "body.db_configs[1].value must have 1 to 1024 characters, not 0",
                        "body.is_support_reg_exp must be one of true, false",
                        "body.table_repl_config.repl_type must be one of include_tables, exclude_tables",
                        "body.table_repl_config.tables[1] must have 2 to 1024 characters, not 1",
                        "body.task_name must have 3 to 128 characters, not 2",
                        "instance_id must have 36 characters, not 5",
                        "instance_id must match ^[A-Za-z0-9]{32}in17$");
        assertThat(server.sawNothing()).isTrue();
    }

    @Test
    void shouldNameTheOperationAndTheRulesInTheMessage() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> send(LocalCheck.ON, modification().withInstanceId("in17")))
                .withMessage("modifyDataSync was not sent: instance_id must have 36 characters, not 4; "
                        + "instance_id must match ^[A-Za-z0-9]{32}in17$")
                .satisfies(failure -> {
                    assertThat(failure.operationId()).isEqualTo("modifyDataSync");
                    assertThat(failure.isRetryable()).isFalse();
                    assertThat(failure.attempts()).isZero();
                });
    }

    @Test
    void shouldNeverShowAValue() {
        assertThat(violations(modification().withInstanceId("a-secret")))
                .noneSatisfy(each -> assertThat(each.message()).contains("a-secret"));
    }

    @Test
    void shouldSortItemsByNumber() {
        ModifyDataSyncRequest request = modification();
        IntStream.range(0, 11)
                .forEach(i -> request.getBody()
                        .addDbConfigsItem(new DbConfig().withParamName("n").withValue("1")));

        assertThat(violations(request))
                .extracting(Violation::path)
                .endsWith("body.db_configs[9].param_name", "body.db_configs[10].param_name");
    }

    @Test
    void shouldCountCharactersAsUnicodeDoes() {
        String emoji = "\uD83D\uDE00";
        ModifyDataSyncRequest request = modification();
        request.getBody()
                .withTableReplConfig(new TableReplConfig().addTablesItem(emoji).addTablesItem(emoji.repeat(2)))
                .addDbConfigsItem(new DbConfig().withParamName("fits").withValue(emoji.repeat(1024)))
                .addDbConfigsItem(new DbConfig().withParamName("long").withValue(emoji.repeat(1025)));

        assertThat(violations(request))
                .extracting(Violation::toString)
                .containsExactly(
                        "body.db_configs[1].value must have 1 to 1024 characters, not 1025",
                        "body.table_repl_config.tables[0] must have 2 to 1024 characters, not 1");
    }

    @Test
    void shouldTellMissingParametersTogether() {
        assertThat(violations(new ModifyDataSyncRequest()))
                .extracting(Violation::toString)
                .containsExactly("body is missing", "instance_id is missing");
        try (StarRocksSyncClient unit =
                clientOf(server).localCheck(LocalCheck.ON).build()) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> unit.showGaussMySqlJobInfo(new ShowGaussMySqlJobInfoRequest()))
                    .withMessage("showGaussMySqlJobInfo was not sent: id is missing");
        }
    }

    @Test
    void shouldCheckTheProjectOfTheClientWhenTheRequestHasNone() {
        try (StarRocksSyncClient unit =
                clientOf(server).projectId("p").localCheck(LocalCheck.ON).build()) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> unit.modifyDataSync(modification()))
                    .withMessageContaining("project_id must have 32 characters, not 1");
            assertThatCode(() -> unit.modifyDataSync(modification().withProjectId(PROJECT)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void shouldCheckQueryParameters() {
        try (StarRocksSyncClient unit =
                clientOf(server).localCheck(LocalCheck.ON).build()) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> unit.listStarRocksDataReplications(new ListStarRocksDataReplicationsRequest()
                            .withInstanceId(INSTANCE)
                            .withLimit("101")))
                    .withMessageContaining("limit must match ^([1-9][0-9]?|100)$");
        }
    }

    @Test
    void shouldCheckTheBodyOfACallWrittenByHand() {
        ApiCall<Void> call = ApiCall.to("modifyDataSync", "PUT", "/somewhere", new TypeReference<Void>() {})
                .body(new ModifyDataSyncConfigRequestV3().withTaskName("ab"))
                .build();
        try (StarRocksSyncClient unit =
                clientOf(server).localCheck(LocalCheck.ON).build()) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> unit.send(call))
                    .withMessageContaining("body.task_name must have 3 to 128 characters, not 2");
        }
    }

    @Test
    void shouldFailTheFutureWhenARequestBreaksARule() {
        try (StarRocksSyncClient unit =
                clientOf(server).localCheck(LocalCheck.ON).build()) {
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> unit.modifyDataSyncAsync(new ModifyDataSyncRequest())
                            .join())
                    .withCauseInstanceOf(InvalidRequestException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(LocalCheck.class)
    void shouldSendWhatKeepsTheRules(LocalCheck mode) throws Exception {
        send(mode, modification());
        assertThat(server.request().text()).isEqualTo("{\"task_name\":\"sync_sales\"}");
    }

    @ParameterizedTest
    @EnumSource(value = LocalCheck.class, names = "ON", mode = EnumSource.Mode.EXCLUDE)
    void shouldSendWhatBreaksTheRulesUnlessTheCheckIsOn(LocalCheck mode) throws Exception {
        ModifyDataSyncRequest request = modification();
        request.getBody().setTaskName("ab");

        send(mode, request);

        assertThat(server.request().text()).isEqualTo("{\"task_name\":\"ab\"}");
    }

    @Test
    void shouldLogTheBrokenRulesOnlyWhenItWarns() {
        ModifyDataSyncRequest request = modification().withInstanceId("in17");
        try (CapturedLog log = new CapturedLog()) {
            send(LocalCheck.OFF, request);
            send(LocalCheck.WARN, modification());
            assertThat(log.lines()).noneMatch(line -> line.startsWith("WARNING"));
            send(LocalCheck.WARN, request);
            assertThat(log.lines())
                    .contains("WARNING modifyDataSync breaks rules of the contract: "
                            + "[instance_id must have 36 characters, not 4, "
                            + "instance_id must match ^[A-Za-z0-9]{32}in17$]");
        }
    }

    @Test
    void shouldNotCheckUnlessToldTo() {
        try (StarRocksSyncClient unit = clientOf(server).build()) {
            assertThatIllegalArgumentException().isThrownBy(() -> unit.modifyDataSync(new ModifyDataSyncRequest()));
        }
    }

    private void send(LocalCheck mode, ModifyDataSyncRequest request) {
        try (StarRocksSyncClient unit = clientOf(server).localCheck(mode).build()) {
            unit.modifyDataSync(request);
        }
    }

    private List<Violation> violations(ModifyDataSyncRequest request) {
        return catchThrowableOfType(InvalidRequestException.class, () -> send(LocalCheck.ON, request))
                .violations();
    }
}
