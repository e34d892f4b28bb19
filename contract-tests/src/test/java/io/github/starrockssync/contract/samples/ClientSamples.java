package io.github.starrockssync.contract.samples;

import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.CheckDataBaseConfigRequest;
import io.github.starrockssync.client.api.DataSyncApi.CheckTableConfigRequest;
import io.github.starrockssync.client.api.DataSyncApi.CreateStarRocksDataReplicationRequest;
import io.github.starrockssync.client.api.DataSyncApi.DeleteStarRocksDataReplicationRequest;
import io.github.starrockssync.client.api.DataSyncApi.ListHtapInstanceInfoRequest;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataBasesRequest;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationConfigByDataBaseRequest;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationConfigRequest;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationsRequest;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDbParametersRequest;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.api.DataSyncApi.PauseStarRocksDataReplicationRequest;
import io.github.starrockssync.client.api.DataSyncApi.ResumeStarRocksDataReplicationRequest;
import io.github.starrockssync.client.api.DataSyncApi.ShowGaussMySqlJobInfoRequest;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.model.CreateStarRocksDataReplication;
import io.github.starrockssync.client.model.DbConfig;
import io.github.starrockssync.client.model.DbConfigCheckRequestV3;
import io.github.starrockssync.client.model.DbConfigCheckResult;
import io.github.starrockssync.client.model.DbParameter;
import io.github.starrockssync.client.model.DeleteStarRocksDataReplication;
import io.github.starrockssync.client.model.GetJobInfoDetail;
import io.github.starrockssync.client.model.HtapInstanceListInstances;
import io.github.starrockssync.client.model.ListStarRocksDataReplicationConfigResponse;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.client.model.PauseStarRocksDataReplication;
import io.github.starrockssync.client.model.ResumeStarRocksDataReplication;
import io.github.starrockssync.client.model.StarRocksReplicationInfo;
import io.github.starrockssync.client.model.TableConfigCheckRequestV3;
import io.github.starrockssync.client.model.TableConfigCheckResult;
import io.github.starrockssync.client.model.TableReplConfig;
import io.github.starrockssync.client.model.TablesConfig;
import io.github.starrockssync.client.model.YesNo;
import java.util.List;

/** The operations with this project's client. */
final class ClientSamples {

    private ClientSamples() {}

    static StarRocksSyncClient client(String endpoint, String projectId, String accessKey, String secretKey) {
        // @start region="client"
        StarRocksSyncClient client = StarRocksSyncClient.builder()
                .endpoint(endpoint)
                .projectId(projectId)
                .credentials(Credentials.accessKey(accessKey, secretKey))
                .build();
        // @end
        return client;
    }

    static Object listStarRocksDataReplications(StarRocksSyncClient client, String instanceId) {
        // @start region="listStarRocksDataReplications"
        List<StarRocksReplicationInfo> tasks = client
                .listStarRocksDataReplicationsAll(new ListStarRocksDataReplicationsRequest().withInstanceId(instanceId))
                .stream()
                .toList();
        // @end
        return tasks;
    }

    static Object createStarRocksDataReplication(StarRocksSyncClient client, String instanceId) {
        // @start region="createStarRocksDataReplication"
        String jobId = client.createStarRocksDataReplication(new CreateStarRocksDataReplicationRequest()
                        .withInstanceId(instanceId)
                        .withBody(new CreateStarRocksDataReplication()
                                .withSourceInstanceId("fd41c7e2b8f04a63950e1f7a6c2db538in07")
                                .withSourceDatabase("suppliers")
                                .withTargetDatabase("suppliers_sr")
                                .withTaskName("sync_suppliers")))
                .getJobId();
        // @end
        return jobId;
    }

    static Object modifyDataSync(StarRocksSyncClient client, String instanceId) {
        // @start region="modifyDataSync"
        String jobId = client.modifyDataSync(new ModifyDataSyncRequest()
                        .withInstanceId(instanceId)
                        .withBody(new ModifyDataSyncConfigRequestV3()
                                .withTaskName("sync_orders")
                                .addDbConfigsItem(new DbConfig()
                                        .withParamName("sync_commit_interval_ms")
                                        .withValue("10000"))))
                .getJobId();
        // @end
        return jobId;
    }

    static Object deleteStarRocksDataReplication(StarRocksSyncClient client, String instanceId) {
        // @start region="deleteStarRocksDataReplication"
        String jobId = client.deleteStarRocksDataReplication(new DeleteStarRocksDataReplicationRequest()
                        .withInstanceId(instanceId)
                        .withBody(new DeleteStarRocksDataReplication().withTaskName("sync_archive")))
                .getJobId();
        // @end
        return jobId;
    }

    static Object pauseStarRocksDataReplication(StarRocksSyncClient client, String instanceId) {
        // @start region="pauseStarRocksDataReplication"
        String jobId = client.pauseStarRocksDataReplication(new PauseStarRocksDataReplicationRequest()
                        .withInstanceId(instanceId)
                        .withBody(new PauseStarRocksDataReplication().withTaskName("sync_payments")))
                .getJobId();
        // @end
        return jobId;
    }

    static Object resumeStarRocksDataReplication(StarRocksSyncClient client, String instanceId) {
        // @start region="resumeStarRocksDataReplication"
        String jobId = client.resumeStarRocksDataReplication(new ResumeStarRocksDataReplicationRequest()
                        .withInstanceId(instanceId)
                        .withBody(new ResumeStarRocksDataReplication().withTaskName("sync_refunds")))
                .getJobId();
        // @end
        return jobId;
    }

    static Object listStarRocksDataReplicationConfig(StarRocksSyncClient client, String instanceId) {
        // @start region="listStarRocksDataReplicationConfig"
        ListStarRocksDataReplicationConfigResponse configuration =
                client.listStarRocksDataReplicationConfig(new ListStarRocksDataReplicationConfigRequest()
                        .withInstanceId(instanceId)
                        .withTaskName("sync_returns"));
        // @end
        return configuration;
    }

    static Object listStarRocksDataReplicationConfigByDataBase(StarRocksSyncClient client, String instanceId) {
        // @start region="listStarRocksDataReplicationConfigByDataBase"
        ListStarRocksDataReplicationConfigResponse configuration = client.listStarRocksDataReplicationConfigByDataBase(
                new ListStarRocksDataReplicationConfigByDataBaseRequest()
                        .withInstanceId(instanceId)
                        .withDatabase("returns_sr"));
        // @end
        return configuration;
    }

    static Object checkDataBaseConfig(StarRocksSyncClient client, String instanceId) {
        // @start region="checkDataBaseConfig"
        List<DbConfigCheckResult> results = client.checkDataBaseConfig(new CheckDataBaseConfigRequest()
                        .withInstanceId(instanceId)
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

    static Object checkTableConfig(StarRocksSyncClient client, String instanceId) {
        // @start region="checkTableConfig"
        List<TableConfigCheckResult> results = client.checkTableConfig(new CheckTableConfigRequest()
                        .withInstanceId(instanceId)
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
                                .withIsCreateTask(YesNo.TRUE)))
                .getTblConfigCheckResults();
        // @end
        return results;
    }

    static Object listStarRocksDbParameters(StarRocksSyncClient client, String instanceId) {
        // @start region="listStarRocksDbParameters"
        List<DbParameter> parameters = client.listStarRocksDbParameters(
                        new ListStarRocksDbParametersRequest().withInstanceId(instanceId))
                .getDbParameters();
        // @end
        return parameters;
    }

    static Object listStarRocksDataBases(StarRocksSyncClient client, String instanceId) {
        // @start region="listStarRocksDataBases"
        List<String> databases = client.listStarRocksDataBases(
                        new ListStarRocksDataBasesRequest().withInstanceId(instanceId))
                .getDatabases();
        // @end
        return databases;
    }

    static Object listHtapInstanceInfo(StarRocksSyncClient client, String taurusDbInstanceId) {
        // @start region="listHtapInstanceInfo"
        List<HtapInstanceListInstances> instances = client.listHtapInstanceInfo(
                        new ListHtapInstanceInfoRequest().withInstanceId(taurusDbInstanceId))
                .getInstances();
        // @end
        return instances;
    }

    static Object showGaussMySqlJobInfo(StarRocksSyncClient client, String jobId) {
        // @start region="showGaussMySqlJobInfo"
        GetJobInfoDetail.StatusEnum status = client.showGaussMySqlJobInfo(
                        new ShowGaussMySqlJobInfoRequest().withId(jobId))
                .getJob()
                .getStatus();
        // @end
        return status;
    }
}
