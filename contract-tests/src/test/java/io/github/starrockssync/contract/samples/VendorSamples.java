package io.github.starrockssync.contract.samples;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
import com.huaweicloud.sdk.gaussdb.v3.model.CheckDataBaseConfigRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.CheckTableConfigRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.CreateStarRocksDataReplication;
import com.huaweicloud.sdk.gaussdb.v3.model.CreateStarRocksDataReplicationRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.DbConfig;
import com.huaweicloud.sdk.gaussdb.v3.model.DbConfigCheckRequestV3;
import com.huaweicloud.sdk.gaussdb.v3.model.DbConfigCheckResult;
import com.huaweicloud.sdk.gaussdb.v3.model.DbParameter;
import com.huaweicloud.sdk.gaussdb.v3.model.DeleteStarRocksDataReplication;
import com.huaweicloud.sdk.gaussdb.v3.model.DeleteStarRocksDataReplicationRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.GetJobInfoDetail;
import com.huaweicloud.sdk.gaussdb.v3.model.HtapInstanceListInstances;
import com.huaweicloud.sdk.gaussdb.v3.model.ListHtapInstanceInfoRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataBasesRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationConfigByDataBaseRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationConfigByDataBaseResponse;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationConfigRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationConfigResponse;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationsRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDbParametersRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ModifyDataSyncConfigRequestV3;
import com.huaweicloud.sdk.gaussdb.v3.model.ModifyDataSyncRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.PauseStarRocksDataReplication;
import com.huaweicloud.sdk.gaussdb.v3.model.PauseStarRocksDataReplicationRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ResumeStarRocksDataReplication;
import com.huaweicloud.sdk.gaussdb.v3.model.ResumeStarRocksDataReplicationRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ShowGaussMySqlJobInfoRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.StarRocksReplicationInfo;
import com.huaweicloud.sdk.gaussdb.v3.model.TableConfigCheckRequestV3;
import com.huaweicloud.sdk.gaussdb.v3.model.TableConfigCheckResult;
import com.huaweicloud.sdk.gaussdb.v3.model.TableReplConfig;
import com.huaweicloud.sdk.gaussdb.v3.model.TablesConfig;
import java.util.List;

/** The operations with the vendor's SDK for Java, which requires a language. */
final class VendorSamples {

    private VendorSamples() {}

    static GaussDBClient client(String endpoint, String projectId, String accessKey, String secretKey) {
        // @start region="client"
        GaussDBClient client = GaussDBClient.newBuilder()
                .withEndpoints(List.of(endpoint))
                .withCredential(new BasicCredentials()
                        .withProjectId(projectId)
                        .withAk(accessKey)
                        .withSk(secretKey))
                .build();
        // @end
        return client;
    }

    static Object listStarRocksDataReplications(GaussDBClient client, String instanceId) {
        // @start region="listStarRocksDataReplications"
        List<StarRocksReplicationInfo> tasks = client.listStarRocksDataReplications(
                        new ListStarRocksDataReplicationsRequest()
                                .withInstanceId(instanceId)
                                .withXLanguage("en-us"))
                .getReplications();
        // @end
        return tasks;
    }

    static Object createStarRocksDataReplication(GaussDBClient client, String instanceId) {
        // @start region="createStarRocksDataReplication"
        String jobId = client.createStarRocksDataReplication(new CreateStarRocksDataReplicationRequest()
                        .withInstanceId(instanceId)
                        .withXLanguage("en-us")
                        .withBody(new CreateStarRocksDataReplication()
                                .withSourceInstanceId("fd41c7e2b8f04a63950e1f7a6c2db538in07")
                                .withSourceDatabase("suppliers")
                                .withTargetDatabase("suppliers_sr")
                                .withTaskName("sync_suppliers")))
                .getJobId();
        // @end
        return jobId;
    }

    static Object modifyDataSync(GaussDBClient client, String instanceId) {
        // @start region="modifyDataSync"
        String jobId = client.modifyDataSync(new ModifyDataSyncRequest()
                        .withInstanceId(instanceId)
                        .withXLanguage("en-us")
                        .withBody(new ModifyDataSyncConfigRequestV3()
                                .withTaskName("sync_orders")
                                .addDbConfigsItem(new DbConfig()
                                        .withParamName("sync_commit_interval_ms")
                                        .withValue("10000"))))
                .getJobId();
        // @end
        return jobId;
    }

    static Object deleteStarRocksDataReplication(GaussDBClient client, String instanceId) {
        // @start region="deleteStarRocksDataReplication"
        String jobId = client.deleteStarRocksDataReplication(new DeleteStarRocksDataReplicationRequest()
                        .withInstanceId(instanceId)
                        .withXLanguage("en-us")
                        .withBody(new DeleteStarRocksDataReplication().withTaskName("sync_archive")))
                .getJobId();
        // @end
        return jobId;
    }

    static Object pauseStarRocksDataReplication(GaussDBClient client, String instanceId) {
        // @start region="pauseStarRocksDataReplication"
        String jobId = client.pauseStarRocksDataReplication(new PauseStarRocksDataReplicationRequest()
                        .withInstanceId(instanceId)
                        .withXLanguage("en-us")
                        .withBody(new PauseStarRocksDataReplication().withTaskName("sync_payments")))
                .getJobId();
        // @end
        return jobId;
    }

    static Object resumeStarRocksDataReplication(GaussDBClient client, String instanceId) {
        // @start region="resumeStarRocksDataReplication"
        String jobId = client.resumeStarRocksDataReplication(new ResumeStarRocksDataReplicationRequest()
                        .withInstanceId(instanceId)
                        .withXLanguage("en-us")
                        .withBody(new ResumeStarRocksDataReplication().withTaskName("sync_refunds")))
                .getJobId();
        // @end
        return jobId;
    }

    static Object listStarRocksDataReplicationConfig(GaussDBClient client, String instanceId) {
        // @start region="listStarRocksDataReplicationConfig"
        ListStarRocksDataReplicationConfigResponse configuration =
                client.listStarRocksDataReplicationConfig(new ListStarRocksDataReplicationConfigRequest()
                        .withInstanceId(instanceId)
                        .withXLanguage("en-us")
                        .withTaskName("sync_returns"));
        // @end
        return configuration;
    }

    static Object listStarRocksDataReplicationConfigByDataBase(GaussDBClient client, String instanceId) {
        // @start region="listStarRocksDataReplicationConfigByDataBase"
        ListStarRocksDataReplicationConfigByDataBaseResponse configuration =
                client.listStarRocksDataReplicationConfigByDataBase(
                        new ListStarRocksDataReplicationConfigByDataBaseRequest()
                                .withInstanceId(instanceId)
                                .withXLanguage("en-us")
                                .withDatabase("returns_sr"));
        // @end
        return configuration;
    }

    static Object checkDataBaseConfig(GaussDBClient client, String instanceId) {
        // @start region="checkDataBaseConfig"
        List<DbConfigCheckResult> results = client.checkDataBaseConfig(new CheckDataBaseConfigRequest()
                        .withInstanceId(instanceId)
                        .withXLanguage("en-us")
                        .withBody(new DbConfigCheckRequestV3()
                                .withSourceInstanceId("fd41c7e2b8f04a63950e1f7a6c2db538in07")
                                .withSourceDatabaseName("stock")
                                .withTargetDatabaseName("stock_sr")
                                .withTaskName("sync_stock")
                                .addDbConfigsItem(new DbConfig()
                                        .withParamName("sync_commit_interval_ms")
                                        .withValue("10000"))
                                .withTableReplConfig(new TableReplConfig()
                                        .withReplType(TableReplConfig.ReplTypeEnum.INCLUDE_TABLES)
                                        .withReplScope(TableReplConfig.ReplScopeEnum.ALL))))
                .getSourceDbConfigCheckResults();
        // @end
        return results;
    }

    static Object checkTableConfig(GaussDBClient client, String instanceId) {
        // @start region="checkTableConfig"
        List<TableConfigCheckResult> results = client.checkTableConfig(new CheckTableConfigRequest()
                        .withInstanceId(instanceId)
                        .withXLanguage("en-us")
                        .withBody(new TableConfigCheckRequestV3()
                                .withSourceInstanceId("fd41c7e2b8f04a63950e1f7a6c2db538in07")
                                .withSourceDatabaseName("prices")
                                .withTargetDatabaseName("prices_sr")
                                .withTaskName("sync_prices")
                                .addTablesConfigsItem(new TablesConfig()
                                        .withTableName("prices")
                                        .withTableConfig("order by region,id"))
                                .withTableReplConfig(new TableReplConfig()
                                        .withReplType(TableReplConfig.ReplTypeEnum.INCLUDE_TABLES)
                                        .withReplScope(TableReplConfig.ReplScopeEnum.ALL))
                                .withIsCreateTask("true")))
                .getTblConfigCheckResults();
        // @end
        return results;
    }

    static Object listStarRocksDbParameters(GaussDBClient client, String instanceId) {
        // @start region="listStarRocksDbParameters"
        List<DbParameter> parameters = client.listStarRocksDbParameters(new ListStarRocksDbParametersRequest()
                        .withInstanceId(instanceId)
                        .withXLanguage("en-us"))
                .getDbParameters();
        // @end
        return parameters;
    }

    static Object listStarRocksDataBases(GaussDBClient client, String instanceId) {
        // @start region="listStarRocksDataBases"
        List<String> databases = client.listStarRocksDataBases(new ListStarRocksDataBasesRequest()
                        .withInstanceId(instanceId)
                        .withXLanguage("en-us"))
                .getDatabases();
        // @end
        return databases;
    }

    static Object listHtapInstanceInfo(GaussDBClient client, String taurusDbInstanceId) {
        // @start region="listHtapInstanceInfo"
        List<HtapInstanceListInstances> instances = client.listHtapInstanceInfo(new ListHtapInstanceInfoRequest()
                        .withInstanceId(taurusDbInstanceId)
                        .withXLanguage("en-us"))
                .getInstances();
        // @end
        return instances;
    }

    static Object showGaussMySqlJobInfo(GaussDBClient client, String jobId) {
        // @start region="showGaussMySqlJobInfo"
        GetJobInfoDetail.StatusEnum status = client.showGaussMySqlJobInfo(
                        new ShowGaussMySqlJobInfoRequest().withId(jobId).withXLanguage("en-us"))
                .getJob()
                .getStatus();
        // @end
        return status;
    }
}
