package io.github.starrockssync.sandbox.options;

import io.github.starrockssync.sandbox.store.PostgresLocation;
import io.github.starrockssync.sandbox.tls.PemFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Parses the values of options. Each method throws IllegalArgumentException with the violated rule. */
final class OptionValues {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final Pattern HOSTS = Pattern.compile("[A-Za-z0-9._-]+(,[A-Za-z0-9._-]+)*");
    private static final Pattern ORIGIN = Pattern.compile("null|https?://[a-z0-9.-]+(:\\d{1,5})?");
    private static final Map<String, Long> MILLISECONDS = Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L);

    private OptionValues() {}

    static int port(String text) {
        return wholeNumber(text, 65_535);
    }

    static Optional<Integer> optionalPort(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(port(text));
    }

    static int count(String text) {
        return wholeNumber(text, 1_000_000_000);
    }

    private static int wholeNumber(String text, int max) {
        if (!text.matches("\\d{1,10}") || Long.parseLong(text) > max) {
            throw new IllegalArgumentException("must be a whole number from 0 to " + max);
        }
        return Integer.parseInt(text);
    }

    static Optional<Path> path(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text).toAbsolutePath());
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("must be a path", e);
        }
    }

    /** Creates the directory if necessary. */
    static Optional<Path> writableDirectory(String text) {
        Optional<Path> directory = path(text);
        try {
            if (directory.isPresent() && !Files.isWritable(Files.createDirectories(directory.get()))) {
                throw new IOException("read-only");
            }
            return directory;
        } catch (IOException e) {
            throw new IllegalArgumentException("must be a writable directory", e);
        }
    }

    static Optional<List<X509Certificate>> certificates(String text) {
        return path(text).map(PemFiles::certificates);
    }

    static Optional<PrivateKey> privateKey(String text) {
        return path(text).map(PemFiles::key);
    }

    static Optional<PostgresLocation> postgres(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(PostgresLocation.of(text));
    }

    /** In lower case. */
    static Set<String> hosts(String text) {
        if (!text.isEmpty() && !HOSTS.matcher(text).matches()) {
            throw new IllegalArgumentException("must be host names separated by commas, without port");
        }
        return text.isEmpty()
                ? Set.of()
                : Set.copyOf(List.of(text.toLowerCase(Locale.ROOT).split(",")));
    }

    /** As browsers send it. */
    static Optional<String> origin(String text) {
        if (!text.isEmpty() && !ORIGIN.matcher(text).matches()) {
            throw new IllegalArgumentException("must be null, or scheme, host and port such as http://localhost:3000");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    static Duration duration(String text) {
        if (text.equals("instant")) {
            return Duration.ZERO;
        }
        var matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "must be instant, or a whole number with a unit (ms, s, m or h), such as 500ms or 5s");
        }
        return Duration.ofMillis(Long.parseLong(matcher.group(1)) * MILLISECONDS.get(matcher.group(2)));
    }

    static Duration positiveDuration(String text) {
        Duration duration = duration(text);
        if (duration.isZero()) {
            throw new IllegalArgumentException("must be greater than zero");
        }
        return duration;
    }

    static boolean onOrOff(String text) {
        if (!text.equals("on") && !text.equals("off")) {
            throw new IllegalArgumentException("must be on or off");
        }
        return text.equals("on");
    }
}
