package io.github.starrockssync.benchmarks.stub;

import io.github.starrockssync.server.generated.model.DbConfigCheckResult;
import io.github.starrockssync.server.generated.model.ModifyDataSyncResponse;
import io.github.starrockssync.server.generated.model.TableConfigCheckResult;
import java.util.List;

/** What the contract's example answers to the documented call. Every server without a state answers it. */
public final class DocumentedAnswer {

    private static final ModifyDataSyncResponse ANSWER = new ModifyDataSyncResponse()
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

    private DocumentedAnswer() {}

    /** Always the same object, which nobody changes. */
    public static ModifyDataSyncResponse get() {
        return ANSWER;
    }

    private static DbConfigCheckResult passed(String parameter, String value) {
        return new DbConfigCheckResult()
                .paramName(parameter)
                .value(value)
                .checkResult(DbConfigCheckResult.CheckResultEnum.SUCCESS);
    }
}
