package io.github.starrockssync.client.error;

import io.github.starrockssync.client.model.DbConfigCheckResult;
import io.github.starrockssync.client.model.ModifyDataSyncResponse;
import io.github.starrockssync.client.model.TableConfigCheckResult;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A modification failed its checks, so that no job was started and nothing was changed. The service returns 200 in this case. */
public final class ConfigurationRejectedException extends StarRocksSyncException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String taskName;
    private final transient @Nullable List<DbConfigCheckResult> failedParameters;
    private final transient @Nullable List<TableConfigCheckResult> failedTables;

    /**
     * Creates the exception for a response without {@code job_id}.
     *
     * @param response the response
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
                + (failed.isEmpty() ? ": no job was started, and no check has failed" : ", checks failed: " + failed));
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

    /** The service has several values for a failed check. */
    private static boolean isFailed(@Nullable Object result) {
        return result == null || !result.toString().equalsIgnoreCase("success");
    }

    /**
     * Returns the name of the task.
     *
     * @return the name, or {@code null} if the response has none
     */
    public @Nullable String taskName() {
        return taskName;
    }

    /**
     * Returns the parameters that failed their checks.
     *
     * @return the results in the order of the request; empty if there are none, and after serialization of this
     *     exception
     */
    public List<DbConfigCheckResult> failedParameters() {
        return failedParameters == null ? List.of() : failedParameters;
    }

    /**
     * Returns the table settings that failed their checks.
     *
     * @return the results in the order of the request; empty if there are none, and after serialization of this
     *     exception
     */
    public List<TableConfigCheckResult> failedTables() {
        return failedTables == null ? List.of() : failedTables;
    }
}
