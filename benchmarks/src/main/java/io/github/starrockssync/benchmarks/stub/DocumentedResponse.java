package io.github.starrockssync.benchmarks.stub;

import io.github.starrockssync.server.model.DataBaseInfo;
import io.github.starrockssync.server.model.DbConfigCheckResult;
import io.github.starrockssync.server.model.GetJobInfoDetail;
import io.github.starrockssync.server.model.GetJobInstanceInfoDetail;
import io.github.starrockssync.server.model.ListStarRocksDataReplicationConfigResponse;
import io.github.starrockssync.server.model.ModifyDataSyncResponse;
import io.github.starrockssync.server.model.ShowGaussMySqlJobInfoResponse;
import io.github.starrockssync.server.model.TableConfigCheckResult;
import java.util.List;

/** The example response of the contract to the documented call. Every server without a state returns it. */
public final class DocumentedResponse {

    private static final ModifyDataSyncResponse RESPONSE = new ModifyDataSyncResponse()
            .sourceDatabaseName("sales")
            .targetDatabaseName("sales_sr")
            .sourceDbConfigCheckResults(List.of(
                    passed("enable_chunk_level_dump", "false"),
                    passed("snapshot_with_lock", "true"),
                    passed("sync_commit_interval_ms", "5000"),
                    passed("max_sync_commit_rows", "500000"),
                    passed("max_sync_commit_bytes", "268435456"),
                    passed("max_full_sync_task_threads_num", "1"),
                    passed("max_rows_per_chunk", "0"),
                    passed("max_bytes_per_chunk", "268435456"),
                    passed("binlog_expire_logs_seconds", "0")))
            .tblConfigCheckResults(List.of(new TableConfigCheckResult()
                    .tableName("orders")
                    .tableConfig("order by id")
                    .checkResult("success")))
            .taskName("sync_sales")
            .jobId("8ac4b1a2-5d1f-4b0e-9d5a-3f6e2b7c1d90");

    private static final ListStarRocksDataReplicationConfigResponse CONFIGURATION =
            new ListStarRocksDataReplicationConfigResponse()
                    .taskName("sync_sales")
                    .sourceInstanceId("fb632d1d531a4107804f0f082581810fin07")
                    .sourceNodeId("cc07c60e94ec4575989840e648fb4f66no07")
                    .databaseInfo(new DataBaseInfo()
                            .databaseName("sales")
                            .dbConfigCheckResults(RESPONSE.getSourceDbConfigCheckResults()))
                    .tableInfos(RESPONSE.getTblConfigCheckResults())
                    .targetDatabaseName("sales_sr");

    private static final ShowGaussMySqlJobInfoResponse JOB = new ShowGaussMySqlJobInfoResponse()
            .job(new GetJobInfoDetail()
                    .id("8ac4b1a2-5d1f-4b0e-9d5a-3f6e2b7c1d90")
                    .name("ModifyStarRocksDataReplication")
                    .status(GetJobInfoDetail.StatusEnum.COMPLETED)
                    .created("2026-11-22T08:00:00+0000")
                    .ended("2026-11-22T08:00:05+0000")
                    .instance(new GetJobInstanceInfoDetail()
                            .id("b6280c323ce449f2ad02af74e21f3dc5in17")
                            .name("starrocks-sandbox")));

    private DocumentedResponse() {}

    /** Always the same object, which nobody changes. */
    public static ModifyDataSyncResponse get() {
        return RESPONSE;
    }

    public static ListStarRocksDataReplicationConfigResponse configuration() {
        return CONFIGURATION;
    }

    public static ShowGaussMySqlJobInfoResponse job() {
        return JOB;
    }

    private static DbConfigCheckResult passed(String parameter, String value) {
        return new DbConfigCheckResult()
                .paramName(parameter)
                .value(value)
                .checkResult(DbConfigCheckResult.CheckResultEnum.SUCCESS);
    }
}
