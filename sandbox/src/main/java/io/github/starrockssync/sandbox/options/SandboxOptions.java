package io.github.starrockssync.sandbox.options;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The options that the sandbox runs with.
 *
 * @param dataDirectory where the state is kept; empty if in memory
 * @param jobDuration time that a job takes
 * @param fullSyncDuration time from stage Full to Incremental
 * @param jobDelay time until a new job can be queried
 * @param jobHistory how long a job is kept and can be queried
 * @param rateLimit requests a second of one project; 0 if not limited
 * @param maxBodySize largest request body that is read, in bytes
 * @param controls whether the controls answer
 * @param journalSize requests that the journal keeps; 0 if none
 */
public record SandboxOptions(
        Optional<Path> dataDirectory,
        Duration jobDuration,
        Duration fullSyncDuration,
        Duration jobDelay,
        Duration jobHistory,
        int rateLimit,
        int maxBodySize,
        boolean controls,
        int journalSize) {

    /**
     * @throws InvalidOptionException if a value breaks the rule of its option
     */
    public static SandboxOptions of(Properties properties, Map<String, String> environment) {
        return new SandboxOptions(
                SandboxOption.DATA_DIR.parse(SandboxOption.DATA_DIR.configured(properties, environment)),
                SandboxOption.JOB_DURATION.parse(SandboxOption.JOB_DURATION.configured(properties, environment)),
                SandboxOption.FULL_SYNC_DURATION.parse(
                        SandboxOption.FULL_SYNC_DURATION.configured(properties, environment)),
                SandboxOption.JOB_DELAY.parse(SandboxOption.JOB_DELAY.configured(properties, environment)),
                SandboxOption.JOB_HISTORY.parse(SandboxOption.JOB_HISTORY.configured(properties, environment)),
                SandboxOption.RATE_LIMIT.parse(SandboxOption.RATE_LIMIT.configured(properties, environment)),
                SandboxOption.MAX_BODY_SIZE.parse(SandboxOption.MAX_BODY_SIZE.configured(properties, environment)),
                SandboxOption.CONTROLS.parse(SandboxOption.CONTROLS.configured(properties, environment)),
                SandboxOption.JOURNAL_SIZE.parse(SandboxOption.JOURNAL_SIZE.configured(properties, environment)));
    }
}
