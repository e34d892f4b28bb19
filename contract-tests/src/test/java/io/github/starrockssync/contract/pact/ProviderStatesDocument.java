package io.github.starrockssync.contract.pact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of states in {@code PROVIDER_STATES.md}: the name first, then the parameters. */
final class ProviderStatesDocument {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]*) \\|");
    private static final Pattern PARAMETER = Pattern.compile("`([^`]+)`");

    private ProviderStatesDocument() {}

    static Map<String, Set<String>> parameters() {
        Map<String, Set<String>> parameters = new TreeMap<>();
        ROW.matcher(text()).results().forEach(row -> parameters.put(row.group(1), parametersIn(row.group(2))));
        return parameters;
    }

    private static Set<String> parametersIn(String cell) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PARAMETER.matcher(cell);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static String text() {
        try {
            return Files.readString(Path.of("PROVIDER_STATES.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
