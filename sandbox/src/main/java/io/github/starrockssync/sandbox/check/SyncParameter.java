package io.github.starrockssync.sandbox.check;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The synchronization parameters that the service knows. Ranges are those of the vendor's parameter query, except for
 * the thread counts, whose upper end depends on the cores of a real instance, and for the parameters that only the
 * user guide names.
 */
public enum SyncParameter {
    ENABLE_CHUNK_LEVEL_DUMP("enable_chunk_level_dump", oneOf("true", "false"), "false"),
    SNAPSHOT_WITH_LOCK("snapshot_with_lock", oneOf("true", "false"), "true"),
    SYNC_COMMIT_INTERVAL_MS("sync_commit_interval_ms", range(1_000, 60_000), "5000"),
    MAX_SYNC_COMMIT_ROWS("max_sync_commit_rows", range(500_000, 2_000_000), "500000"),
    MAX_SYNC_COMMIT_BYTES("max_sync_commit_bytes", range(10_485_760, 1_610_612_736), "268435456"),
    MAX_FULL_SYNC_TASK_THREADS_NUM("max_full_sync_task_threads_num", range(1, 16), "1"),
    MAX_ROWS_PER_CHUNK("max_rows_per_chunk", range(0, 1_000_000), "0"),
    MAX_BYTES_PER_CHUNK("max_bytes_per_chunk", range(33_554_432, 1_073_741_824), "268435456"),
    BINLOG_EXPIRE_LOGS_SECONDS("binlog_expire_logs_seconds", range(0, 604_800), "86400");

    private static final Map<String, SyncParameter> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(SyncParameter::parameterName, Function.identity()));

    private final String parameterName;
    private final Predicate<String> range;
    private final String defaultValue;

    SyncParameter(String parameterName, Predicate<String> range, String defaultValue) {
        this.parameterName = parameterName;
        this.range = range;
        this.defaultValue = defaultValue;
    }

    public String parameterName() {
        return parameterName;
    }

    public String defaultValue() {
        return defaultValue;
    }

    /** Whether the parameter exists and may have the value. Letter case matters. */
    public static boolean accepts(String parameterName, String value) {
        SyncParameter parameter = BY_NAME.get(parameterName);
        return parameter != null && parameter.range.test(value);
    }

    private static Predicate<String> oneOf(String... values) {
        return Arrays.asList(values)::contains;
    }

    private static Predicate<String> range(long least, long most) {
        Pattern wholeNumber = Pattern.compile("0|[1-9][0-9]{0,17}");
        return text ->
                wholeNumber.matcher(text).matches() && Long.parseLong(text) >= least && Long.parseLong(text) <= most;
    }
}
