package io.github.starrockssync.sandbox.check;

import static io.github.starrockssync.sandbox.check.ValueRange.oneOf;
import static io.github.starrockssync.sandbox.check.ValueRange.wholeNumber;

import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The synchronization parameters, with the ranges of the vendor's parameter query. The range of the threads, which depends on
 * the cores of a real instance, is wider.
 */
public enum SyncParameter {
    ENABLE_CHUNK_LEVEL_DUMP("enable_chunk_level_dump", oneOf("true", "false"), "false"),
    SNAPSHOT_WITH_LOCK("snapshot_with_lock", oneOf("true", "false"), "true"),
    SYNC_COMMIT_INTERVAL_MS("sync_commit_interval_ms", wholeNumber(1_000, 60_000), "5000"),
    MAX_SYNC_COMMIT_ROWS("max_sync_commit_rows", wholeNumber(500_000, 2_000_000), "500000"),
    MAX_SYNC_COMMIT_BYTES("max_sync_commit_bytes", wholeNumber(10_485_760, 1_610_612_736), "268435456"),
    MAX_FULL_SYNC_TASK_THREADS_NUM("max_full_sync_task_threads_num", wholeNumber(1, 16), "1"),
    MAX_ROWS_PER_CHUNK("max_rows_per_chunk", wholeNumber(0, 1_000_000), "0"),
    MAX_BYTES_PER_CHUNK("max_bytes_per_chunk", wholeNumber(33_554_432, 1_073_741_824), "268435456"),
    BINLOG_EXPIRE_LOGS_SECONDS("binlog_expire_logs_seconds", wholeNumber(0, 604_800), "86400");

    static final Texts TEXTS = new Texts(SyncParameter.class, "parameters");

    private static final Map<String, SyncParameter> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(SyncParameter::parameterName, Function.identity()));

    private final String parameterName;
    private final ValueRange range;
    private final String defaultValue;

    SyncParameter(String parameterName, ValueRange range, String defaultValue) {
        this.parameterName = parameterName;
        this.range = range;
        this.defaultValue = defaultValue;
    }

    public String parameterName() {
        return parameterName;
    }

    public String dataType() {
        return range.dataType();
    }

    public String valueRange() {
        return range.text();
    }

    public String defaultValue() {
        return defaultValue;
    }

    public String description(Language language) {
        return TEXTS.format(language, name(), List.of());
    }

    /** Returns whether the parameter exists and accepts the value. Case-sensitive. */
    public static boolean accepts(String parameterName, String value) {
        SyncParameter parameter = BY_NAME.get(parameterName);
        return parameter != null && parameter.range.contains().test(value);
    }
}
