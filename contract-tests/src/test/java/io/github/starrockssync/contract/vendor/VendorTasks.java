package io.github.starrockssync.contract.vendor;

import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
import com.huaweicloud.sdk.gaussdb.v3.model.CheckDataBaseConfigRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.CheckDataBaseConfigResponse;
import com.huaweicloud.sdk.gaussdb.v3.model.CheckTableConfigRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.CheckTableConfigResponse;
import com.huaweicloud.sdk.gaussdb.v3.model.CreateStarRocksDataReplication;
import com.huaweicloud.sdk.gaussdb.v3.model.CreateStarRocksDataReplicationRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.DbConfig;
import com.huaweicloud.sdk.gaussdb.v3.model.DbConfigCheckRequestV3;
import com.huaweicloud.sdk.gaussdb.v3.model.DeleteStarRocksDataReplication;
import com.huaweicloud.sdk.gaussdb.v3.model.DeleteStarRocksDataReplicationRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.GetJobInfoDetail;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationsRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationsResponse;
import com.huaweicloud.sdk.gaussdb.v3.model.PauseStarRocksDataReplication;
import com.huaweicloud.sdk.gaussdb.v3.model.PauseStarRocksDataReplicationRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ResumeStarRocksDataReplication;
import com.huaweicloud.sdk.gaussdb.v3.model.ResumeStarRocksDataReplicationRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ShowGaussMySqlJobInfoRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.TableConfigCheckRequestV3;
import com.huaweicloud.sdk.gaussdb.v3.model.TablesConfig;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.util.List;

/** The SDK's calls that lead the task of the contract's examples through its life. */
record VendorTasks(GaussDBClient client) {

    static final String TASK = "sync_inventory";

    private static final String SOURCE = "inventory";
    private static final String TARGET = "inventory_sr";

    CheckDataBaseConfigResponse checkDatabase(String commitInterval) {
        return client.checkDataBaseConfig(new CheckDataBaseConfigRequest()
                .withInstanceId(WellKnown.INSTANCE)
                .withXLanguage(VendorCalls.ENGLISH)
                .withBody(new DbConfigCheckRequestV3()
                        .withSourceInstanceId(WellKnown.SOURCE_INSTANCE)
                        .withSourceDatabaseName(SOURCE)
                        .withTargetDatabaseName(TARGET)
                        .withTaskName(TASK)
                        .withDbConfigs(List.of(new DbConfig()
                                .withParamName("sync_commit_interval_ms")
                                .withValue(commitInterval)))));
    }

    CheckTableConfigResponse checkTables(String stockSettings) {
        return client.checkTableConfig(new CheckTableConfigRequest()
                .withInstanceId(WellKnown.INSTANCE)
                .withXLanguage(VendorCalls.ENGLISH)
                .withBody(new TableConfigCheckRequestV3()
                        .withSourceInstanceId(WellKnown.SOURCE_INSTANCE)
                        .withSourceDatabaseName(SOURCE)
                        .withTargetDatabaseName(TARGET)
                        .withTaskName(TASK)
                        .withIsCreateTask("true")
                        .withTablesConfigs(List.of(
                                new TablesConfig().withTableName("stock").withTableConfig(stockSettings)))));
    }

    String start() {
        return client.createStarRocksDataReplication(new CreateStarRocksDataReplicationRequest()
                        .withInstanceId(WellKnown.INSTANCE)
                        .withXLanguage(VendorCalls.ENGLISH)
                        .withBody(new CreateStarRocksDataReplication()
                                .withSourceInstanceId(WellKnown.SOURCE_INSTANCE)
                                .withSourceDatabase(SOURCE)
                                .withTargetDatabase(TARGET)
                                .withTaskName(TASK)))
                .getJobId();
    }

    String pause(String task) {
        return client.pauseStarRocksDataReplication(new PauseStarRocksDataReplicationRequest()
                        .withInstanceId(WellKnown.INSTANCE)
                        .withXLanguage(VendorCalls.ENGLISH)
                        .withBody(new PauseStarRocksDataReplication().withTaskName(task)))
                .getJobId();
    }

    String resume(String task) {
        return client.resumeStarRocksDataReplication(new ResumeStarRocksDataReplicationRequest()
                        .withInstanceId(WellKnown.INSTANCE)
                        .withXLanguage(VendorCalls.ENGLISH)
                        .withBody(new ResumeStarRocksDataReplication().withTaskName(task)))
                .getJobId();
    }

    String delete(String task) {
        return client.deleteStarRocksDataReplication(new DeleteStarRocksDataReplicationRequest()
                        .withInstanceId(WellKnown.INSTANCE)
                        .withXLanguage(VendorCalls.ENGLISH)
                        .withBody(new DeleteStarRocksDataReplication().withTaskName(task)))
                .getJobId();
    }

    ListStarRocksDataReplicationsResponse list() {
        return list("100", "0");
    }

    ListStarRocksDataReplicationsResponse list(String limit, String offset) {
        return client.listStarRocksDataReplications(new ListStarRocksDataReplicationsRequest()
                .withInstanceId(WellKnown.INSTANCE)
                .withXLanguage(VendorCalls.ENGLISH)
                .withLimit(limit)
                .withOffset(offset));
    }

    GetJobInfoDetail job(String jobId) {
        return client.showGaussMySqlJobInfo(
                        new ShowGaussMySqlJobInfoRequest().withId(jobId).withXLanguage(VendorCalls.ENGLISH))
                .getJob();
    }
}
