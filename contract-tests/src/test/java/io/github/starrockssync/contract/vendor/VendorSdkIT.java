package io.github.starrockssync.contract.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.exception.SdkException;
import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
import com.huaweicloud.sdk.gaussdb.v3.model.DbConfigCheckResult;
import com.huaweicloud.sdk.gaussdb.v3.model.GetJobInfoDetail;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationConfigRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationConfigResponse;
import com.huaweicloud.sdk.gaussdb.v3.model.ModifyDataSyncResponse;
import com.huaweicloud.sdk.gaussdb.v3.model.ShowGaussMySqlJobInfoRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.TableReplConfig;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.SandboxControls;
import io.github.starrockssync.sandbox.junit5.controls.FaultKind;
import io.github.starrockssync.sandbox.junit5.controls.FaultMoment;
import io.github.starrockssync.sandbox.junit5.controls.FaultSetting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The vendor's SDK takes the sandbox for the service. */
final class VendorSdkIT {

    /** Some versions of the SDK write into the user's home. */
    @TempDir
    private static Path home;

    private static String realHome;

    @RegisterExtension
    private static final SharedSandbox sandbox = new SharedSandbox();

    private static SandboxControls controls;
    private static GaussDBClient client;

    @BeforeAll
    static void start() {
        realHome = System.setProperty("user.home", home.toString());
        controls = new SandboxControls(sandbox.uri());
        client = VendorCalls.client(sandbox.uri(), WellKnown.SECRET_KEY);
    }

    @AfterAll
    static void stop() {
        System.setProperty("user.home", realHome);
    }

    @BeforeEach
    void startAnew() {
        controls.reset();
        // at the machine's time, because the SDK signs with that
        controls.freeze();
    }

    @Test
    void shouldReturnJobAndChecksWhenDocumentedCallIsMade() {
        ModifyDataSyncResponse answer =
                client.modifyDataSync(VendorCalls.documentedCall().withXLanguage(VendorCalls.ENGLISH));

        assertThat(answer.getHttpStatusCode()).isEqualTo(200);
        assertThat(answer.getJobId()).isNotEmpty();
        assertThat(answer.getTaskName()).isEqualTo("sync_sales");
        assertThat(answer.getSourceDatabaseName()).isEqualTo("sales");
        assertThat(answer.getTargetDatabaseName()).isEqualTo("sales_sr");
        assertThat(answer.getSourceDbConfigCheckResults())
                .hasSize(9)
                .extracting(DbConfigCheckResult::getCheckResult)
                .containsOnly(DbConfigCheckResult.CheckResultEnum.SUCCESS);
        assertThat(answer.getTblConfigCheckResults()).isEmpty();
    }

    @Test
    void shouldFollowJobToItsEndWhenTimePasses() {
        String jobId = client.modifyDataSync(VendorCalls.documentedCall().withXLanguage(VendorCalls.ENGLISH))
                .getJobId();
        controls.advance(Duration.ofSeconds(1));
        GetJobInfoDetail running = job(jobId);
        controls.advance(Duration.ofSeconds(4));
        GetJobInfoDetail completed = job(jobId);

        assertThat(running.getId()).isEqualTo(jobId);
        assertThat(running.getStatus()).isEqualTo(GetJobInfoDetail.StatusEnum.RUNNING);
        assertThat(running.getProcess()).isEqualTo("20%");
        assertThat(completed.getStatus()).isEqualTo(GetJobInfoDetail.StatusEnum.COMPLETED);
        assertThat(completed.getInstance().getId()).isEqualTo(WellKnown.INSTANCE);
        assertThat(completed.getEnded()).isNotEmpty();
    }

    @Test
    void shouldReadChangedConfigurationWhenJobHasCompleted() {
        client.modifyDataSync(VendorCalls.documentedCall().withXLanguage(VendorCalls.ENGLISH));
        controls.advance(Duration.ofSeconds(5));

        ListStarRocksDataReplicationConfigResponse answer =
                client.listStarRocksDataReplicationConfig(new ListStarRocksDataReplicationConfigRequest()
                        .withInstanceId(WellKnown.INSTANCE)
                        .withTaskName("sync_sales")
                        .withXLanguage(VendorCalls.ENGLISH));

        assertThat(answer.getIsTablesChange()).isFalse();
        assertThat(answer.getTableReplConfig().getReplType()).isEqualTo(TableReplConfig.ReplTypeEnum.INCLUDE_TABLES);
        assertThat(answer.getDatabaseInfo().getDatabaseName()).isEqualTo("sales");
        assertThat(answer.getDatabaseInfo().getDbConfigCheckResults())
                .filteredOn(each -> each.getParamName().equals("binlog_expire_logs_seconds"))
                .extracting(DbConfigCheckResult::getValue)
                .containsExactly("0");
    }

    @Test
    void shouldThrowTypedExceptionWhenInstanceIsUnknown() {
        ClientRequestException refusal = refusal(client, WellKnown.UNKNOWN_INSTANCE, VendorCalls.ENGLISH);

        assertThat(refusal.getHttpStatusCode()).isEqualTo(400);
        assertThat(refusal.getErrorCode()).isEqualTo("DBS.200022");
        assertThat(refusal.getErrorMsg()).isEqualTo("Instance not found.");
        assertThat(refusal.getRequestId()).matches("[0-9a-f]{32}");
    }

    @Test
    void shouldExplainInChineseWhenAsked() {
        assertThat(refusal(client, WellKnown.UNKNOWN_INSTANCE, VendorCalls.CHINESE)
                        .getErrorMsg())
                .isEqualTo("实例不存在");
    }

    @Test
    void shouldBeUnauthorizedWhenSecretIsWrong() {
        GaussDBClient impostor = VendorCalls.client(sandbox.uri(), "not-the-secret");

        ClientRequestException refusal = refusal(impostor, WellKnown.INSTANCE, VendorCalls.ENGLISH);

        assertThat(refusal.getHttpStatusCode()).isEqualTo(401);
        assertThat(refusal.getErrorCode()).isEqualTo("APIGW.0301");
        assertThat(refusal.getErrorMsg()).contains("verify aksk signature fail");
        assertThat(refusal.getRequestId()).matches("[0-9a-f]{32}");
    }

    /**
     * The documentation's sample as it stands: the SDK refuses to send what the service does not need. Our client sends
     * it.
     */
    @Test
    void shouldNotEvenConnectWhenLanguageIsNotSet() {
        GaussDBClient nowhere = VendorCalls.client(URI.create("http://127.0.0.1:1"), WellKnown.SECRET_KEY);

        SdkException refusal =
                catchThrowableOfType(SdkException.class, () -> nowhere.modifyDataSync(VendorCalls.documentedCall()));

        // an attempt to send it would have ended in a ConnectionException
        assertThat(refusal).isExactlyInstanceOf(SdkException.class).hasMessageContaining("X-Language");
    }

    /** The SDK retries the change unasked, and reports the job of its own first attempt as a conflict. */
    @Test
    void shouldBeRefusedByItsOwnJobWhenTheResponseIsLost() {
        sandbox.controls()
                .addFault(new FaultSetting()
                        .withOperation("modifyDataSync")
                        .withKind(FaultKind.CONNECTION_RESET)
                        .withMoment(FaultMoment.AFTER));

        ClientRequestException refusal = refusal(client, WellKnown.INSTANCE, VendorCalls.ENGLISH);

        assertThat(refusal.getHttpStatusCode()).isEqualTo(409);
        assertThat(refusal.getErrorCode()).isEqualTo("DBS.200019");
    }

    private static GetJobInfoDetail job(String jobId) {
        return client.showGaussMySqlJobInfo(
                        new ShowGaussMySqlJobInfoRequest().withId(jobId).withXLanguage(VendorCalls.ENGLISH))
                .getJob();
    }

    private static ClientRequestException refusal(GaussDBClient caller, String instanceId, String language) {
        ClientRequestException refusal = catchThrowableOfType(
                ClientRequestException.class,
                () -> caller.modifyDataSync(
                        VendorCalls.documentedCall().withInstanceId(instanceId).withXLanguage(language)));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
