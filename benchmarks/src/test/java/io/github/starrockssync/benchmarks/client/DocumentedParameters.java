package io.github.starrockssync.benchmarks.client;

import java.util.List;
import java.util.Map;

/** The nine parameters of the documented call, in its order. */
final class DocumentedParameters {

    static final List<Map.Entry<String, String>> ALL = List.of(
            Map.entry("enable_chunk_level_dump", "false"),
            Map.entry("snapshot_with_lock", "true"),
            Map.entry("sync_commit_interval_ms", "5000"),
            Map.entry("max_sync_commit_rows", "500000"),
            Map.entry("max_sync_commit_bytes", "268435456"),
            Map.entry("max_full_sync_task_threads_num", "1"),
            Map.entry("max_rows_per_chunk", "0"),
            Map.entry("max_bytes_per_chunk", "268435456"),
            Map.entry("binlog_expire_logs_seconds", "0"));

    private DocumentedParameters() {}
}
