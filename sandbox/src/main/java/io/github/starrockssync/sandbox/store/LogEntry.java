package io.github.starrockssync.sandbox.store;

import java.util.List;

/**
 * An entry of a log of changes: a line with its number, a space, and JSON.
 *
 * @param number grows from entry to entry; not every number has one
 */
record LogEntry(long number, LoggedChange change) {

    static LogEntry of(long number, TaskChanged change) {
        return new LogEntry(number, LoggedChange.of(change));
    }

    /**
     * @throws RuntimeException if the line is none
     */
    static LogEntry of(String line) {
        int space = line.indexOf(' ');
        return new LogEntry(Long.parseLong(line.substring(0, space)), JsonColumn.readChange(line.substring(space + 1)));
    }

    String line() {
        return number + " " + StorableText.of(JsonColumn.write(change));
    }

    static List<LoggedChange> changes(List<LogEntry> entries) {
        return entries.stream().map(LogEntry::change).toList();
    }
}
