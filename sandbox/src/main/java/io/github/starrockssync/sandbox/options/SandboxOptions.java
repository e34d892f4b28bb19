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
 * The options of the sandbox.
 *
 * @param https empty if HTTPS is not served
 * @param dataDirectory directory of the state; empty for none
 * @param dataSync whether a change in the directory survives a power cut
 * @param database PostgreSQL database of the state; empty for none
 * @param seed file of the start state; empty for the well-known state
 * @param jobDuration duration of a job
 * @param fullSyncDuration time from stage Full to Incremental
 * @param jobDelay time until a new job can be queried
 * @param jobHistory time during which an ended job can be queried
 * @param idleTimeout timeout of idle connections and of slow bodies
 * @param rateLimit requests per second and project; 0 for no limit
 * @param maxBodySize maximum size of a request body in bytes
 * @param controls whether the controls and the pages are served
 * @param allowedHosts names, in lower case, under which the controls may be used
 * @param allowedOrigin origin of web pages that may call the API; empty for none but the sandbox
 * @param journalSize maximum number of journal entries; 0 for none
 * @param journalDirectory directory for the file of the journal; empty for none
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
     * @throws InvalidOptionException if a value is invalid
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

    /** Includes the name in --host, which the user has chosen. */
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
            throw new InvalidOptionException("--database-user and --database-password require --database-url");
        }
        if (location.isPresent() && !configured.apply(SandboxOption.DATA_DIR).isEmpty()) {
            throw new InvalidOptionException("--data-dir and --database-url exclude each other");
        }
        return location.map(place -> place.as(user, password));
    }
}
