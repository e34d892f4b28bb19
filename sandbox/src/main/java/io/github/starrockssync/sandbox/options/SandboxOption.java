package io.github.starrockssync.sandbox.options;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/** Every option of the sandbox, in one table. Flag, environment variable and property are derived from the name. */
enum SandboxOption {
    HOST("host", "ADDRESS", "127.0.0.1", Function.identity(), "Address to listen on."),
    PORT("port", "PORT", "8080", OptionValues::port, "Port to listen on; 0 picks a free one and prints it."),
    HTTPS_PORT(
            "https-port",
            "PORT",
            "",
            OptionValues::optionalPort,
            "Port to listen on for HTTPS, in addition to --port; 0 picks a free one and prints it; empty: no HTTPS."),
    HTTPS_CERTIFICATE(
            "https-certificate",
            "FILE",
            "",
            OptionValues::certificates,
            "Certificate in PEM, with its intermediate certificates; empty: the sandbox creates one for localhost."),
    HTTPS_KEY(
            "https-key",
            "FILE",
            "",
            OptionValues::privateKey,
            "Private key of that certificate in PEM, not encrypted."),
    HTTPS_AUTHORITY(
            "https-authority",
            "FILE",
            "sandbox-authority.pem",
            OptionValues::path,
            "File to which the CA certificate of a created certificate is written, for clients to trust."),
    DATA_DIR(
            "data-dir",
            "DIRECTORY",
            "",
            OptionValues::path,
            "Directory in which the state is stored; empty: in memory."),
    DATA_SYNC(
            "data-sync",
            "on|off",
            "off",
            OptionValues::onOrOff,
            "Whether a change in the directory also survives a power failure, which takes longer."),
    DATABASE_URL(
            "database-url",
            "URL",
            "",
            OptionValues::postgres,
            "PostgreSQL or a compatible database, which several sandboxes may share: jdbc:postgresql://HOST:PORT/DATABASE."),
    DATABASE_USER("database-user", "NAME", "", Function.identity(), "User of that database."),
    DATABASE_PASSWORD(
            "database-password",
            "PASSWORD",
            "",
            Function.identity(),
            "Password of that user; other users of this machine can read a flag, but not a variable."),
    SEED(
            "seed",
            "FILE",
            "",
            OptionValues::path,
            "State to start with, as exported; used only if the database is empty, and restored by a reset."),
    JOB_DURATION(
            "job-duration", "DURATION", "5s", OptionValues::duration, "Time that a job takes: instant, 500ms, 5s, 2m."),
    FULL_SYNC_DURATION(
            "full-sync-duration",
            "DURATION",
            "30s",
            OptionValues::duration,
            "Time that a task is in the stage Full before Incremental."),
    JOB_DELAY("job-delay", "DURATION", "0s", OptionValues::duration, "Time after which a new job can be queried."),
    JOB_HISTORY(
            "job-history",
            "DURATION",
            "720h",
            OptionValues::duration,
            "How long a job can be queried, if it is one of the newest 20,000."),
    MAX_CONNECTIONS(
            "max-connections",
            "COUNT",
            "1000",
            OptionValues::count,
            "Largest number of open connections; further ones are closed."),
    MAX_HEADER_SIZE("max-header-size", "BYTES", "20480", OptionValues::count, "Largest request line with headers."),
    IDLE_TIMEOUT(
            "idle-timeout",
            "DURATION",
            "60s",
            OptionValues::positiveDuration,
            "Time after which an idle connection is closed; also the limit for receiving a request body."),
    RATE_LIMIT(
            "rate-limit",
            "COUNT",
            "0",
            OptionValues::count,
            "Requests per second and project, further ones get 429; 0: no limit."),
    MAX_BODY_SIZE("max-body-size", "BYTES", "12582912", OptionValues::count, "Largest request body."),
    CONTROLS(
            "controls",
            "on|off",
            "on",
            OptionValues::onOrOff,
            "Whether the controls under /_sandbox, the console and the documentation are served."),
    ALLOW_HOST(
            "allow-host",
            "NAMES",
            "",
            OptionValues::hosts,
            "Host names, separated by commas, under which the controls are served in addition to IP addresses and localhost."),
    ALLOW_ORIGIN(
            "allow-origin",
            "ORIGIN",
            "",
            OptionValues::origin,
            "Origin whose web pages may call the API from a browser: http://localhost:3000, or null for pages opened as files."),
    JOURNAL_SIZE(
            "journal-size",
            "COUNT",
            "1000",
            OptionValues::count,
            "Requests that the journal keeps, fewer if they take more than 48 KiB each; 0: none."),
    JOURNAL_DIR(
            "journal-dir",
            "DIRECTORY",
            "",
            OptionValues::writableDirectory,
            "Directory to which every request is also written, one line of JSON each; empty: none.");

    private final String optionName;
    private final String valueLabel;
    private final String defaultValue;
    private final Function<String, ?> type;
    private final String description;

    SandboxOption(
            String optionName, String valueLabel, String defaultValue, Function<String, ?> type, String description) {
        this.optionName = optionName;
        this.valueLabel = valueLabel;
        this.defaultValue = defaultValue;
        this.type = type;
        this.description = description;
    }

    String flag() {
        return "--" + optionName;
    }

    String property() {
        return "sandbox." + optionName;
    }

    String environmentVariable() {
        return "SANDBOX_" + optionName.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    String valueLabel() {
        return valueLabel;
    }

    String defaultValue() {
        return defaultValue;
    }

    String description() {
        return description;
    }

    /** Returns the value outside of the command line, or the default. */
    String configured(Properties properties, Map<String, String> environment) {
        return Optional.ofNullable(properties.getProperty(property()))
                .or(() -> Optional.ofNullable(environment.get(environmentVariable())))
                .orElse(defaultValue);
    }

    /**
     * @throws InvalidOptionException if the value is invalid
     */
    @SuppressWarnings("unchecked")
    <T> T parse(String value) {
        try {
            return (T) type.apply(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidOptionException(
                    "Invalid value%s of %s: %s".formatted(shown(value), flag(), e.getMessage()));
        }
    }

    /** Omits a URL, which may contain a password. */
    private String shown(String value) {
        return this == DATABASE_URL ? "" : " '" + value + "'";
    }
}
