package io.github.starrockssync.client.error;

import io.github.starrockssync.client.model.DbConfigCheckResult;
import io.github.starrockssync.client.model.ModifyDataSyncResponse;
import io.github.starrockssync.client.model.TableConfigCheckResult;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The service checked a modification and started no job, so that nothing was changed. The service calls that a success; a
 * caller who needs the change does not.
 */
public final class ConfigurationRejectedException extends StarRocksSyncException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String taskName;
    private final transient @Nullable List<DbConfigCheckResult> failedParameters;
    private final transient @Nullable List<TableConfigCheckResult> failedTables;

    /**
     * Tells of a response without {@code job_id}.
     *
     * @param response what the service said
     */
    public ConfigurationRejectedException(ModifyDataSyncResponse response) {
        super("modifyDataSync", message(response), null);
        this.taskName = response.getTaskName();
        this.failedParameters = failedParameters(response);
        this.failedTables = failedTables(response);
    }

    private static String message(ModifyDataSyncResponse response) {
        String failed = Stream.concat(
                        failedParameters(response).stream()
                                .map(each -> "parameter " + each.getParamName() + " = " + each.getValue()),
                        failedTables(response).stream()
                                .map(each -> "table " + each.getTableName() + " = " + each.getTableConfig()))
                .collect(Collectors.joining("; "));
        return OneLine.of("nothing was changed"
                + (response.getTaskName() == null ? "" : " in task " + response.getTaskName())
                + (failed.isEmpty() ? ": no job was started, and no check tells why" : ", checks failed: " + failed));
    }

    private static List<DbConfigCheckResult> failedParameters(ModifyDataSyncResponse response) {
        return stream(response.getSourceDbConfigCheckResults())
                .filter(each -> isFailed(each.getCheckResult()))
                .toList();
    }

    private static List<TableConfigCheckResult> failedTables(ModifyDataSyncResponse response) {
        return stream(response.getTblConfigCheckResults())
                .filter(each -> isFailed(each.getCheckResult()))
                .toList();
    }

    private static <T> Stream<T> stream(@Nullable List<T> results) {
        return results == null ? Stream.empty() : results.stream();
    }

    /** The service has several words for it. */
    private static boolean isFailed(@Nullable Object result) {
        return result == null || !result.toString().equalsIgnoreCase("success");
    }

    /**
     * Task that was to be modified.
     *
     * @return its name, or {@code null} if the response has none
     */
    public @Nullable String taskName() {
        return taskName;
    }

    /**
     * Parameters that failed their checks.
     *
     * @return the results in the order of the request; empty if there are none, and after this exception has been
     *     serialized
     */
    public List<DbConfigCheckResult> failedParameters() {
        return failedParameters == null ? List.of() : failedParameters;
    }

    /**
     * Settings of tables that failed their checks.
     *
     * @return the results in the order of the request; empty if there are none, and after this exception has been
     *     serialized
     */
    public List<TableConfigCheckResult> failedTables() {
        return failedTables == null ? List.of() : failedTables;
    }
}
