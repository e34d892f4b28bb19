package io.github.starrockssync.contract.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What {@code docs/client-comparison.md} claims. */
public final class ClientComparison {

    private static final Path DOCUMENT = Path.of("..", "docs", "client-comparison.md");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))#(\\w+)`");

    private ClientComparison() {}

    /** Jars at run time, and their bytes. */
    public record Size(int jars, long bytes) {}

    /** A test by the name of its class and its own. */
    record NamedTest(String type, String method) {}

    /** The row of an artifact in the table of sizes. */
    public static Size size(String artifact) {
        MatchResult row = Pattern.compile("\\| `" + artifact + "` \\| (\\d+) \\| ([\\d,]+) \\|")
                .matcher(text())
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No size of " + artifact));
        return new Size(
                Integer.parseInt(row.group(1)), Long.parseLong(row.group(2).replace(",", "")));
    }

    static List<NamedTest> tests() {
        return TEST.matcher(text())
                .results()
                .map(match -> new NamedTest(match.group(1), match.group(2)))
                .toList();
    }

    /** The rows of the last table, without its head. */
    static List<String> features() {
        return text().split("\n## Features\n")[1]
                .lines()
                .filter(line -> line.startsWith("| ") && !line.contains("| Proven by |"))
                .toList();
    }

    static String text() {
        try {
            return Files.readString(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
