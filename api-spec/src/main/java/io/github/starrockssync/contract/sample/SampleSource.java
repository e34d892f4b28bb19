package io.github.starrockssync.contract.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source file with one region for each operation. As in snippets of Javadoc, a region is between the comments {@code
 * @start region="name"} and {@code @end}.
 *
 * @param lang of the samples, as {@code x-codeSamples} names it
 * @param label of the samples, for readers
 * @param file its name, for messages
 * @param regions by name, without their common indentation
 */
record SampleSource(String lang, String label, String file, Map<String, String> regions) {

    /** The region that precedes each sample. A file need not have it. */
    static final String CLIENT = "client";

    private static final Pattern START = Pattern.compile("\\s*(?://|#) @start region=\"(\\w+)\"\\s*");
    private static final Pattern END = Pattern.compile("\\s*(?://|#) @end\\s*");

    /**
     * @throws IllegalArgumentException with file and line if regions overlap, have the same name, or do not end
     */
    static SampleSource parse(String lang, String label, String file, String text) {
        Map<String, String> regions = new HashMap<>();
        List<String> lines = text.lines().toList();
        String name = null;
        List<String> region = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            Matcher start = START.matcher(line);
            if (start.matches()) {
                check(name == null, file, number, "region \"%s\" has not ended".formatted(name));
                name = start.group(1);
                check(!regions.containsKey(name), file, number, "region \"%s\" exists".formatted(name));
                region.clear();
            } else if (END.matcher(line).matches()) {
                check(name != null, file, number, "no region has started");
                regions.put(name, String.join("\n", region).stripIndent().strip() + "\n");
                name = null;
            } else {
                region.add(line);
            }
        }
        check(name == null, file, lines.size(), "region \"%s\" has not ended".formatted(name));
        return new SampleSource(lang, label, file, Map.copyOf(regions));
    }

    private static void check(boolean valid, String file, int line, String problem) {
        if (!valid) {
            throw new IllegalArgumentException("%s:%d: %s".formatted(file, line, problem));
        }
    }

    /** The sample of an operation, ready to copy. */
    String sample(String operationId) {
        return regions.getOrDefault(CLIENT, "") + regions.get(operationId);
    }
}
