package io.github.starrockssync.sandbox.options;

import io.github.starrockssync.sandbox.store.PostgresLocation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The options that the sandbox runs with.
 *
 * @param https empty if HTTPS is not served
 * @param dataDirectory where the state is kept; empty if in memory
 * @param dataSync whether a change in the directory survives a power cut
 * @param database the PostgreSQL that holds the state; empty if in memory or in a directory
 * @param seed file that holds the state to start with; empty for the well-known one
 * @param jobDuration time that a job takes
 * @param fullSyncDuration time from stage Full to Incremental
 * @param jobDelay time until a new job can be queried
 * @param jobHistory how long a job is kept and can be queried
 * @param idleTimeout after which a silent connection ends, and one whose body is not whole
 * @param rateLimit requests a second of one project; 0 if not limited
 * @param maxBodySize largest request body that is read, in bytes
 * @param controls whether the controls and the pages are served
 * @param allowedHosts names, in lower case, under which the controls may be used
 * @param allowedOrigin whose web pages may call the API; empty if only the sandbox's own
 * @param journalSize requests that the journal keeps; 0 if none
 * @param journalDirectory where every request is written; empty if nowhere
 */
public record SandboxOptions(
        Optional<HttpsOptions> https,
        Optional<Path> dataDirectory,
        boolean dataSync,
        Optional<PostgresLocation> database,
        Optional<Path> seed,
        Duration jobDuration,
        Duration fullSyncDuration,
        Duration jobDelay,
        Duration jobHistory,
        Duration idleTimeout,
        int rateLimit,
        int maxBodySize,
        boolean controls,
        Set<String> allowedHosts,
        Optional<String> allowedOrigin,
        int journalSize,
        Optional<Path> journalDirectory) {

    /**
     * @throws InvalidOptionException if a value breaks the rule of its option
     */
    public static SandboxOptions of(Properties properties, Map<String, String> environment) {
        Function<SandboxOption, String> configured = option -> option.configured(properties, environment);
        return new SandboxOptions(
                https(configured),
                SandboxOption.DATA_DIR.parse(configured.apply(SandboxOption.DATA_DIR)),
                SandboxOption.DATA_SYNC.parse(configured.apply(SandboxOption.DATA_SYNC)),
                database(configured),
                SandboxOption.SEED.parse(configured.apply(SandboxOption.SEED)),
                SandboxOption.JOB_DURATION.parse(configured.apply(SandboxOption.JOB_DURATION)),
                SandboxOption.FULL_SYNC_DURATION.parse(configured.apply(SandboxOption.FULL_SYNC_DURATION)),
                SandboxOption.JOB_DELAY.parse(configured.apply(SandboxOption.JOB_DELAY)),
                SandboxOption.JOB_HISTORY.parse(configured.apply(SandboxOption.JOB_HISTORY)),
                SandboxOption.IDLE_TIMEOUT.parse(configured.apply(SandboxOption.IDLE_TIMEOUT)),
                SandboxOption.RATE_LIMIT.parse(configured.apply(SandboxOption.RATE_LIMIT)),
                SandboxOption.MAX_BODY_SIZE.parse(configured.apply(SandboxOption.MAX_BODY_SIZE)),
                SandboxOption.CONTROLS.parse(configured.apply(SandboxOption.CONTROLS)),
                allowedHosts(configured),
                SandboxOption.ALLOW_ORIGIN.parse(configured.apply(SandboxOption.ALLOW_ORIGIN)),
                SandboxOption.JOURNAL_SIZE.parse(configured.apply(SandboxOption.JOURNAL_SIZE)),
                SandboxOption.JOURNAL_DIR.parse(configured.apply(SandboxOption.JOURNAL_DIR)));
    }

    /** The name that the sandbox listens on is allowed, too: who starts the sandbox has chosen it. */
    private static Set<String> allowedHosts(Function<SandboxOption, String> configured) {
        Set<String> allowed = SandboxOption.ALLOW_HOST.parse(configured.apply(SandboxOption.ALLOW_HOST));
        return Stream.concat(
                        allowed.stream(),
                        Stream.of(configured.apply(SandboxOption.HOST).toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<HttpsOptions> https(Function<SandboxOption, String> configured) {
        String port = configured.apply(SandboxOption.HTTPS_PORT);
        if (port.equals(configured.apply(SandboxOption.PORT)) && !port.equals("0")) {
            throw new InvalidOptionException("--port and --https-port must differ");
        }
        return HttpsOptions.of(configured);
    }

    private static Optional<PostgresLocation> database(Function<SandboxOption, String> configured) {
        Optional<PostgresLocation> location =
                SandboxOption.DATABASE_URL.parse(configured.apply(SandboxOption.DATABASE_URL));
        String user = configured.apply(SandboxOption.DATABASE_USER);
        String password = configured.apply(SandboxOption.DATABASE_PASSWORD);
        if (location.isEmpty() && !(user.isEmpty() && password.isEmpty())) {
            throw new InvalidOptionException("--database-user and --database-password need --database-url");
        }
        if (location.isPresent() && !configured.apply(SandboxOption.DATA_DIR).isEmpty()) {
            throw new InvalidOptionException("--data-dir and --database-url exclude each other");
        }
        return location.map(place -> place.as(user, password));
    }
}
