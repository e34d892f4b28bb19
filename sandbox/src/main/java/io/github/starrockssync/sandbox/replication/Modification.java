package io.github.starrockssync.sandbox.replication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of a modification that broke no rule.
 *
 * @param parameters results for the parameters of the change, in their order
 * @param tables results for the table settings of the change, in their order
 * @param jobId the job that applies the change; null if a check failed and nothing was changed
 */
public record Modification(
        SyncTask task,
        List<Checked> parameters,
        List<Checked> tables,
        @Nullable String jobId) {

    /** A setting and whether it passed its check. */
    public record Checked(Setting setting, boolean passed) {}
}
