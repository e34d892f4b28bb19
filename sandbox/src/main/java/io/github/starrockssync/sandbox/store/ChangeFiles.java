package io.github.starrockssync.sandbox.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files of a log of changes in a directory. The name of each ends with the number before its first entry. */
record ChangeFiles(Path directory, String name) {

    private static final String SUFFIX = ".changes";

    /** The file whose first entry comes after the one with a number. */
    Path after(long number) {
        return directory.resolve(name + "-" + number + SUFFIX);
    }

    /** Those that there are, in the order in which they were written. */
    List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(each -> numberBefore(each) >= 0)
                    .sorted(Comparator.comparingLong(this::numberBefore))
                    .toList();
        }
    }

    /** Negative if it is no file of this log. */
    private long numberBefore(Path each) {
        String whole = each.getFileName().toString();
        String number = whole.startsWith(name + "-") && whole.endsWith(SUFFIX)
                ? whole.substring(name.length() + 1, whole.length() - SUFFIX.length())
                : "";
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : -1;
    }

    static void remove(List<Path> files) throws IOException {
        for (Path each : files) {
            Files.deleteIfExists(each);
        }
    }
}
