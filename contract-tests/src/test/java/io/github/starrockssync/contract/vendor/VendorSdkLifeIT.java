package io.github.starrockssync.contract.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.exception.ServerResponseException;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
import com.huaweicloud.sdk.gaussdb.v3.model.CheckDataBaseConfigResponse;
import com.huaweicloud.sdk.gaussdb.v3.model.CheckTableConfigResponse;
import com.huaweicloud.sdk.gaussdb.v3.model.DbConfigCheckResult;
import com.huaweicloud.sdk.gaussdb.v3.model.GetJobInfoDetail;
import com.huaweicloud.sdk.gaussdb.v3.model.ListHtapInstanceInfoRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ListHtapInstanceInfoResponse;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataBasesRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataBasesResponse;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationConfigByDataBaseRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationConfigByDataBaseResponse;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationsResponse;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDbParametersRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.StarRocksReplicationInfo;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.SandboxControls;
import io.github.starrockssync.sandbox.junit5.controls.ErrorName;
import io.github.starrockssync.sandbox.junit5.controls.FaultSetting;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole life of a task with the vendor's SDK. */
final class VendorSdkLifeIT {

    private static final Duration JOB = Duration.ofSeconds(5);
    private static final Duration FULL_SYNC = Duration.ofSeconds(30);

    /** Some versions of the SDK write into the user's home. */
    @TempDir
    private static Path home;

    private static String realHome;

    @RegisterExtension
    private static final SharedSandbox sandbox = new SharedSandbox();

    private static SandboxControls controls;
    private static GaussDBClient client;
    private static VendorTasks tasks;

    @BeforeAll
    static void start() {
        realHome = System.setProperty("user.home", home.toString());
        controls = new SandboxControls(sandbox.uri());
        client = VendorCalls.client(sandbox.uri(), WellKnown.SECRET_KEY);
        tasks = new VendorTasks(client);
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
    void shouldLeadATaskThroughItsWholeLife() {
        CheckDataBaseConfigResponse check = tasks.checkDatabase("10000");
        assertThat(check.getTaskName()).isEqualTo(VendorTasks.TASK);
        assertThat(check.getTargetDbConfigCheckResults()).isEmpty();
        assertProgress("Wait", "0");
        finish(tasks.start());
        assertProgress("Full", "0");
        controls.advance(FULL_SYNC.dividedBy(2));
        assertProgress("Full", "50");
        controls.advance(FULL_SYNC.dividedBy(2));
        assertProgress("Incremental", "100");
        finish(tasks.pause(VendorTasks.TASK));
        assertProgress("Paused", "100");
        finish(tasks.resume(VendorTasks.TASK));
        assertProgress("Incremental", "100");
        String deletion = tasks.delete(VendorTasks.TASK);
        assertProgress("Cancelled", "100");
        finish(deletion);
        assertThat(tasks.list().getTotalCount()).isEqualTo("1");
    }

    @Test
    void shouldCreateTheTaskWhenATableCheckSaysSo() {
        CheckTableConfigResponse failed = tasks.checkTables("order by no_such_column");
        assertThat(failed.getTaskName()).isNull();
        assertThat(failed.getTblConfigCheckResults().get(0).getCheckResult()).isEqualTo("failed");
        CheckTableConfigResponse passed = tasks.checkTables("order by warehouse,sku");
        assertThat(passed.getTaskName()).isEqualTo(VendorTasks.TASK);
        assertProgress("Wait", "0");
    }

    @Test
    void shouldCreateNoTaskWhenACheckFails() {
        CheckDataBaseConfigResponse check = tasks.checkDatabase("1");
        assertThat(check.getTaskName()).isNull();
        assertThat(check.getSourceDbConfigCheckResults())
                .extracting(DbConfigCheckResult::getCheckResult)
                .containsExactly(DbConfigCheckResult.CheckResultEnum.FAIL);
        assertThat(tasks.list().getTotalCount()).isEqualTo("1");
    }

    @Test
    void shouldReadPagesWhenLimitAndOffsetAreSet() {
        tasks.checkDatabase("10000");
        ListStarRocksDataReplicationsResponse second = tasks.list("1", "1");
        assertThat(second.getTotalCount()).isEqualTo("2");
        assertThat(second.getReplications())
                .extracting(StarRocksReplicationInfo::getTaskName)
                .containsExactly(VendorTasks.TASK);
        assertThat(second.getReplications().get(0).getCatchupStage()).isNull();
        assertThat(tasks.list("1", "2").getReplications()).isEmpty();
    }

    @Test
    void shouldReadTheConfigurationWhenOnlyTheDatabaseIsKnown() {
        ListStarRocksDataReplicationConfigByDataBaseResponse configuration =
                client.listStarRocksDataReplicationConfigByDataBase(
                        new ListStarRocksDataReplicationConfigByDataBaseRequest()
                                .withInstanceId(WellKnown.INSTANCE)
                                .withXLanguage(VendorCalls.ENGLISH)
                                .withDatabase("sales_sr"));
        assertThat(configuration.getSourceInstanceId()).isEqualTo(WellKnown.SOURCE_INSTANCE);
        assertThat(configuration.getTargetDatabaseName()).isEqualTo("sales_sr");
        assertThat(configuration.getDatabaseInfo().getDbConfigCheckResults()).hasSize(9);
    }

    @Test
    void shouldListParametersWithTheirRanges() {
        assertThat(client.listStarRocksDbParameters(new ListStarRocksDbParametersRequest()
                                .withInstanceId(WellKnown.INSTANCE)
                                .withXLanguage(VendorCalls.ENGLISH))
                        .getDbParameters())
                .hasSize(9)
                .anySatisfy(parameter -> {
                    assertThat(parameter.getParamName()).isEqualTo("sync_commit_interval_ms");
                    assertThat(parameter.getValueRange()).isEqualTo("1000-60000");
                    assertThat(parameter.getDefaultValue()).isEqualTo("5000");
                });
    }

    @Test
    void shouldListDatabasesAndInstances() {
        ListStarRocksDataBasesResponse databases = client.listStarRocksDataBases(new ListStarRocksDataBasesRequest()
                .withInstanceId(WellKnown.INSTANCE)
                .withXLanguage(VendorCalls.ENGLISH)
                .withDatabaseName("sales"));
        ListHtapInstanceInfoResponse instances = client.listHtapInstanceInfo(new ListHtapInstanceInfoRequest()
                .withInstanceId(WellKnown.SOURCE_INSTANCE)
                .withXLanguage(VendorCalls.ENGLISH));
        assertThat(databases.getDatabases()).containsExactly("sales_sr");
        assertThat(databases.getTotalCount()).isEqualTo(1);
        assertThat(databases.getTimestamp()).isPositive();
        assertThat(instances.getTotal()).isEqualTo(1);
        assertThat(instances.getInstances().get(0).getId()).isEqualTo(WellKnown.INSTANCE);
        assertThat(instances.getInstances().get(0).getInstanceState().getInstanceStatus())
                .isEqualTo("normal");
    }

    @Test
    void shouldThrowTypedExceptionsWhenAnOperationIsRefused() {
        assertRefused(() -> tasks.resume(WellKnown.TASK), 400, "DBS.200086");
        assertRefused(() -> tasks.pause(WellKnown.UNKNOWN_TASK), 400, "DBS.270022");
        assertRefused(() -> tasks.delete(WellKnown.UNKNOWN_TASK), 400, "DBS.05000091");
        assertRefused(() -> tasks.start(), 400, "DBS.270022");
        assertRefused(() -> tasks.list("101", "0"), 400, "DBS.280001");
        tasks.pause(WellKnown.TASK);
        assertRefused(() -> tasks.delete(WellKnown.TASK), 409, "DBS.200019");
    }

    @Test
    void shouldThrowAServerExceptionWhenTheServiceIsAway() {
        controls.addFault(new FaultSetting()
                .withOperation("listStarRocksDataReplications")
                .withError(ErrorName.fromValue("service_unavailable")));
        ServerResponseException failure = catchThrowableOfType(ServerResponseException.class, () -> tasks.list());
        assertThat(failure.getHttpStatusCode()).isEqualTo(503);
        assertThat(failure.getErrorCode()).isEqualTo("DBS.108000");
        assertThat(failure.getRequestId()).isNotEmpty();
    }

    private static void assertRefused(Runnable call, int status, String code) {
        ServiceResponseException refusal = catchThrowableOfType(ClientRequestException.class, call::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.getHttpStatusCode()).isEqualTo(status);
        assertThat(refusal.getErrorCode()).isEqualTo(code);
        assertThat(refusal.getErrorMsg()).isNotEmpty();
        assertThat(refusal.getRequestId()).matches("[0-9a-f]{32}");
    }

    private static void finish(String jobId) {
        assertThat(tasks.job(jobId).getStatus()).isEqualTo(GetJobInfoDetail.StatusEnum.PENDING);
        controls.advance(JOB);
        assertThat(tasks.job(jobId).getStatus()).isEqualTo(GetJobInfoDetail.StatusEnum.COMPLETED);
    }

    private static void assertProgress(String stage, String percentage) {
        assertThat(tasks.list().getReplications())
                .filteredOn(task -> task.getTaskName().equals(VendorTasks.TASK))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.getStage().getValue()).isEqualTo(stage);
                    assertThat(task.getPercentage()).isEqualTo(percentage);
                });
    }
}
